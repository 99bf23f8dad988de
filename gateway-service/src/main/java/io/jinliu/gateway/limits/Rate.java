package io.jinliu.gateway.limits;

import io.github.bucket4j.Bandwidth;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** So many requests a second, and so many at once after a quiet while. */
record Rate(@Positive long perSecond, @Positive long burst) {

    Bandwidth bandwidth() {
        return Bandwidth.builder()
                .capacity(burst)
                .refillGreedy(perSecond, Duration.ofSeconds(1))
                .build();
    }
}
