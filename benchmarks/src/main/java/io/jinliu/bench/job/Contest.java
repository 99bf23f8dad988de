package io.jinliu.bench.job;

import io.jinliu.bench.measure.Work;

/**
 * Both sides of a benchmark.
 *
 * @param overHttp whether latency can be measured by an open loop
 * @param inside whether the system's side, like the ceiling's, works in this program
 */
public record Contest(Work ceiling, Work system, boolean overHttp, boolean inside) {

    static Contest of(Work ceiling, Work system) {
        return new Contest(ceiling, system, false, false);
    }

    static Contest overHttp(Work ceiling, Work system) {
        return new Contest(ceiling, system, true, false);
    }

    static Contest inside(Work ceiling, Work system) {
        return new Contest(ceiling, system, false, true);
    }
}
