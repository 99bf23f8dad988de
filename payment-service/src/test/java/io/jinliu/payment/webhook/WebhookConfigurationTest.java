package io.jinliu.payment.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class WebhookConfigurationTest {

    final WebhookConfiguration configuration = new WebhookConfiguration();

    @Test
    void this_machine_is_never_called_in_the_real_world() {
        var realWorld = new MockEnvironment();

        assertThatIllegalStateException()
                .isThrownBy(() -> configuration.safeAddresses(new WebhookSettings(true), realWorld));
        assertThat(configuration
                        .safeAddresses(new WebhookSettings(false), realWorld)
                        .allows(InetAddress.ofLiteral("127.0.0.1")))
                .isFalse();
    }
}
