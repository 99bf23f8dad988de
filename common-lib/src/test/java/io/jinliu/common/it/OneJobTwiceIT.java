package io.jinliu.common.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.common.job.Job;
import io.jinliu.common.job.Runners;
import io.jinliu.common.sharding.Database;
import io.jinliu.common.sharding.Databases;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;

/** The same job in several processes at once, on the real rows that say whose it is. */
class OneJobTwiceIT extends RunningParcels {

    @Autowired
    Databases databases;

    final Queue<String> done = new ConcurrentLinkedQueue<>();
    final AtomicInteger inside = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();

    @Test
    void only_one_of_four_does_it_and_another_goes_on_when_it_stops() {
        var processes = Stream.of("a", "b", "c", "d")
                .map(name -> Runners.of(new Counted(name), databases))
                .toList();
        processes.forEach(SmartLifecycle::start);

        await().until(() -> done.size() > 200);
        var first = Objects.requireNonNull(done.peek());
        assertThat(done).containsOnly(first);

        processes.get("abcd".indexOf(first)).stop();
        done.clear();
        await().until(() -> done.size() > 200);
        assertThat(done).doesNotContain(first);
        assertThat(List.copyOf(done)).containsOnly(done.peek());
        assertThat(most).hasValue(1);
        processes.forEach(SmartLifecycle::stop);
    }

    /** Counts how many are inside at once; on the first database, for each has a holder of its own. */
    private final class Counted implements Job {

        private final String process;

        Counted(String process) {
            this.process = process;
        }

        @Override
        public String name() {
            return "counted";
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(1);
        }

        @Override
        public void run(Database database) {
            if (database.index() == 0) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                done.add(process);
                inside.decrementAndGet();
            }
        }
    }
}
