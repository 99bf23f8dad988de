package io.jinliu.payment.complaint;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How complaints are looked for.
 *
 * @param listEvery business time between two questions for all of them; much less than the day there is to answer
 */
@Validated
@ConfigurationProperties("jinliu.complaints")
public record ComplaintSettings(@DefaultValue("6h") @NotNull Duration listEvery) {}
