package io.jinliu.acceptance.fault;

import io.jinliu.fault.Failpoint;
import java.time.Duration;

/** What is done to the system while people buy. */
sealed interface Blow {

    String victim();

    String what();

    /** The service dies when somebody comes by this point. */
    record Reached(Failpoint point) implements Blow {

        @Override
        public String victim() {
            return point.service();
        }

        @Override
        public String what() {
            return point.name();
        }
    }

    /** {@code kill -9}, at whatever moment. */
    record Killed(String victim) implements Blow {

        @Override
        public String what() {
            return "killed";
        }
    }

    /** {@code SIGSTOP}, then {@code SIGCONT}: to everybody else it was dead, to itself no time has passed. */
    record Paused(String victim, Duration time) implements Blow {

        @Override
        public String what() {
            return "stopped for %d s".formatted(time.toSeconds());
        }
    }

    /** {@code kill -9}, and nobody starts it again for some time. */
    record Away(String victim, Duration time) implements Blow {

        @Override
        public String what() {
            return "away for %d s".formatted(time.toSeconds());
        }
    }

    /** A wire to something is in trouble for some time, in the words of {@code io.jinliu.wires}. */
    record Wired(String victim, String trouble, Duration time) implements Blow {

        @Override
        public String what() {
            return "%s for %d s".formatted(trouble, time.toSeconds());
        }
    }
}
