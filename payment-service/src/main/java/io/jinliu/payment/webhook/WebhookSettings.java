package io.jinliu.payment.webhook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom webhooks may call besides the internet.
 *
 * @param allowLoopback also this very machine; profiles {@code local} and {@code test} only
 */
@ConfigurationProperties("jinliu.webhooks")
public record WebhookSettings(@DefaultValue("false") boolean allowLoopback) {}
