package io.jinliu.deployment.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.deployment.Checkout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlaysTest {

    @ParameterizedTest
    @ValueSource(strings = {"staging", "production"})
    void an_overlay_keeps_every_rule(String overlay) {
        assertThat(ManifestCheck.overlay(Checkout.ROOT, overlay)).isEmpty();
    }
}
