package io.jinliu.common.admission;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much is done at once.
 *
 * @param atOnce requests under way; several times one database's connections and waiters, so that one that
 *     is away leaves room for the others
 * @param bodyWithin which a body must be here, or whoever sends it holds a place for nothing
 */
@Validated
@ConfigurationProperties("jinliu.admission")
record AdmissionSettings(
        @DefaultValue("192") @Min(10) int atOnce,
        @DefaultValue("10s") @NotNull Duration bodyWithin) {}
