package io.jinliu.payment.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.payment.webhook.Endpoint.Off;
import io.jinliu.payment.webhook.Endpoint.On;
import io.jinliu.payment.webhook.Endpoint.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EndpointTest {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    final Endpoint endpoint = Endpoint.opened(
            1 << 10,
            "M1",
            new Endpoint.Wish("https://shop.example/hook", "", Set.of(EventType.PAYMENT_COLLECTED)),
            Secrets.of("whsec_b25l"),
            NOON);

    @Test
    void hears_what_it_asked_for_while_it_is_on() {
        assertThat(endpoint.hears(EventType.PAYMENT_COLLECTED)).isTrue();
        assertThat(endpoint.hears(EventType.PAYMENT_CLOSED)).isFalse();
        assertThat(endpoint.disable(Reason.MERCHANT, NOON).hears(EventType.PAYMENT_COLLECTED))
                .isFalse();
        assertThat(endpoint.disable(Reason.GONE, NOON).enable().standing()).isEqualTo(new On(Optional.empty()));
    }

    @Test
    void that_fails_for_three_days_without_a_success_is_switched_off() {
        var failing = endpoint.failed(NOON);
        var almost = failing.failed(NOON.plus(Endpoint.PATIENCE).minusSeconds(1));

        assertThat(almost.standing()).isEqualTo(new On(Optional.of(NOON)));
        assertThat(almost.failed(NOON.plus(Endpoint.PATIENCE)).standing())
                .isEqualTo(new Off(Reason.FAILING, NOON.plus(Endpoint.PATIENCE)));
        assertThat(almost.succeeded().failed(NOON.plus(Endpoint.PATIENCE)).isOn())
                .isTrue();
    }

    @Test
    void that_is_removed_keeps_no_secret() {
        assertThat(endpoint.remove(NOON).secrets()).isEmpty();
        assertThat(endpoint.remove(NOON).isRemoved()).isTrue();
    }

    @Test
    void signs_with_the_old_secret_too_for_a_day_after_a_rotation() {
        var rotated = endpoint.secrets().orElseThrow().rotate("whsec_dHdv", NOON);

        assertThat(rotated.validAt(NOON.plus(Duration.ofHours(24)).minusSeconds(1)))
                .containsExactly("whsec_dHdv", "whsec_b25l");
        assertThat(rotated.validAt(NOON.plus(Duration.ofHours(24)))).containsExactly("whsec_dHdv");
        assertThat(rotated).asString().doesNotContain("whsec_");
    }
}
