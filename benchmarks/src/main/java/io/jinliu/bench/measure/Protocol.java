package io.jinliu.bench.measure;

import java.time.Duration;
import java.util.List;

/**
 * How long and how often (docs/performance.md).
 *
 * @param warmUp of the system, before anything counts: its compilers need the first minute; a ceiling has a quarter of it
 * @param connections that are tried; the best is kept
 * @param isResult whether the books are judged afterwards, which takes longer than a quick look
 */
public record Protocol(int pairs, Duration each, Duration warmUp, List<Integer> connections, boolean isResult) {

    public static Protocol full() {
        return new Protocol(7, Duration.ofSeconds(10), Duration.ofSeconds(120), List.of(4, 8, 16, 32), true);
    }

    /** While working: its figures are no results. */
    public static Protocol quick() {
        return new Protocol(3, Duration.ofSeconds(3), Duration.ofSeconds(60), List.of(8, 16), false);
    }
}
