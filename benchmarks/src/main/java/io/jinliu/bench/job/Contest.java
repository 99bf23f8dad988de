package io.jinliu.bench.job;

import io.jinliu.bench.measure.Work;
import java.util.Optional;

/**
 * Both sides of a benchmark.
 *
 * @param without the system's side without what is measured: its latency tells what that adds
 * @param overHttp whether latency can be measured by an open loop
 * @param inside whether the system's side, like the ceiling's, works in this program
 * @param held what the sides use, until the last of them is done
 */
public record Contest(
        Work ceiling, Work system, Optional<Work> without, boolean overHttp, boolean inside, Runnable held)
        implements AutoCloseable {

    static Contest of(Work ceiling, Work system) {
        return new Contest(ceiling, system, Optional.empty(), false, false, Contest::nothing);
    }

    static Contest overHttp(Work ceiling, Work system) {
        return new Contest(ceiling, system, Optional.empty(), true, false, Contest::nothing);
    }

    static Contest inside(Work ceiling, Work system) {
        return new Contest(ceiling, system, Optional.empty(), false, true, Contest::nothing);
    }

    Contest without(Work bare) {
        return new Contest(ceiling, system, Optional.of(bare), overHttp, inside, held);
    }

    /** @param ending gives back what the sides use */
    Contest holding(Runnable ending) {
        return new Contest(ceiling, system, without, overHttp, inside, ending);
    }

    private static void nothing() {}

    @Override
    public void close() {
        held.run();
    }
}
