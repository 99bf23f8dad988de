package io.jinliu.payment.collect;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long payments stay open.
 *
 * @param unclosable at a channel that never closes: as long as that, a withdrawal may have to wait
 */
@Validated
@ConfigurationProperties("jinliu.collect")
record CollectSettings(@DefaultValue("15m") @NotNull Duration unclosable) {

    private static final Duration LEAST = Duration.ofMinutes(1);

    CollectSettings {
        if (unclosable.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("Nobody pays in less than a minute");
        }
    }
}
