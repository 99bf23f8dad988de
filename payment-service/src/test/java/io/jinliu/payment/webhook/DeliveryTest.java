package io.jinliu.payment.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.payment.webhook.Delivery.Delivered;
import io.jinliu.payment.webhook.Delivery.Exhausted;
import io.jinliu.payment.webhook.Delivery.Pending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    final Pending pending =
            Pending.of(new DeliveryTerms(1 << 10, 2 << 10, 3 << 10, EventType.PAYMENT_COLLECTED, "M1", NOON));

    @Test
    void is_due_at_once_and_belongs_to_whoever_begins_it() {
        assertThat(pending.isDue(NOON)).isTrue();

        var begun = pending.begin(NOON);

        assertThat(begun.attempts()).isEqualTo(1);
        assertThat(begun.isDue(NOON.plusSeconds(29))).isFalse();
        assertThat(begun.isDue(NOON.plusSeconds(30))).isTrue();
        assertThat(begun.deliver(NOON)).isInstanceOf(Delivered.class);
    }

    @Test
    void is_tried_again_soon_then_rarely_and_not_after_three_days() {
        var pauses = new ArrayList<Duration>();
        var now = NOON;
        Delivery delivery = pending;
        while (delivery instanceof Pending open) {
            delivery = open.begin(now).fail(now);
            if (delivery instanceof Pending again) {
                pauses.add(Duration.between(now, again.nextAt()));
                now = again.nextAt();
            }
        }
        assertThat(pauses.stream().map(Duration::toSeconds))
                .containsExactlyElementsOf(List.of(
                        5L, 30L, 120L, 600L, 1_800L, 3_600L, 10_800L, 21_600L, 43_200L, 43_200L, 43_200L, 43_200L,
                        43_200L));
        assertThat(delivery).isInstanceOf(Exhausted.class);
        assertThat(((Exhausted) delivery).why()).isEqualTo(Delivery.Why.TIMED_OUT);
        assertThat(delivery.attempts()).isEqualTo(pauses.size() + 1);
        assertThat(now).isBetween(NOON.plus(Duration.ofDays(2)), NOON.plus(Duration.ofDays(3)));
    }

    @Test
    void that_was_held_up_for_days_is_not_tried_for_three_more() {
        var begun = pending.begin(NOON);

        assertThat(begun.fail(NOON.plus(Retries.LASTING))).isInstanceOf(Exhausted.class);
    }
}
