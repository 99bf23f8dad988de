package io.jinliu.gateway.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.jinliu.gateway.problem.Problem;
import io.jinliu.gateway.problem.Refused;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One bucket per visitor. Only the most recent visitors are remembered: whoever comes back after so many others finds
 * a full bucket, and no flood of invented addresses can fill the memory.
 */
final class Buckets {

    private final Rate rate;
    private final TimeMeter time;
    private final Map<String, Bucket> byVisitor;

    Buckets(Rate rate, int visitors, TimeMeter time) {
        this.rate = rate;
        this.time = time;
        this.byVisitor = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > visitors;
            }
        };
    }

    /** Takes one request out of the visitor's bucket, or refuses and says when there will be one. */
    void take(String visitor) {
        var probe = of(visitor).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refused.because(Problem.TOO_MANY_REQUESTS)
                    .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    int remembered() {
        synchronized (byVisitor) {
            return byVisitor.size();
        }
    }

    /** The lock is held for a look into a map; no event loop waits for anything slower. */
    private Bucket of(String visitor) {
        synchronized (byVisitor) {
            return byVisitor.computeIfAbsent(visitor, _ -> fresh());
        }
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(rate.bandwidth())
                .withCustomTimePrecision(time)
                .build();
    }
}
