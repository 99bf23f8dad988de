package io.jinliu.payment.webhook;

import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    private static final Profiles PLAYGROUND = Profiles.of("local | test");

    @Bean
    SafeAddresses safeAddresses(WebhookSettings settings, Environment environment) {
        var playground = environment.acceptsProfiles(PLAYGROUND);
        if (settings.allowLoopback() && !playground) {
            throw new IllegalStateException(
                    "jinliu.webhooks.allow-loopback lets strangers call this machine; only profiles local and test may");
        }
        return new SafeAddresses(host -> List.of(InetAddress.getAllByName(host)), playground, settings.allowLoopback());
    }
}
