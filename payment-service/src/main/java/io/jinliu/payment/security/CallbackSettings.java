package io.jinliu.payment.security;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much a forger may write into our books.
 *
 * @param refusalsKeptPerMinute of one channel in one process, with their evidence; the others are only counted
 */
@Validated
@ConfigurationProperties("jinliu.callbacks")
public record CallbackSettings(@DefaultValue("60") @Positive int refusalsKeptPerMinute) {}
