package io.jinliu.bench.job;

import io.jinliu.bench.measure.Work;

/**
 * Both sides of a benchmark.
 *
 * @param overHttp whether latency can be measured by an open loop
 */
public record Contest(Work ceiling, Work system, boolean overHttp) {

    static Contest overHttp(Work ceiling, Work system) {
        return new Contest(ceiling, system, true);
    }
}
