package io.jinliu.order.lifecycle;

import static io.jinliu.order.lifecycle.Examples.AMOUNT;
import static io.jinliu.order.lifecycle.Examples.NOON;
import static io.jinliu.order.lifecycle.Examples.NUMBER;
import static io.jinliu.order.lifecycle.Examples.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.order.lifecycle.Order.Status;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimePassingForAnOrderTest extends OrderAtHand {

    @Test
    void expires_at_its_deadline_and_not_before() {
        now = NOON.plus(Duration.ofMinutes(30)).minusNanos(1000);
        expireOrder.expire(NUMBER);
        assertThat(status()).isEqualTo(Status.AWAITING_PAYMENT);

        now = NOON.plus(Duration.ofMinutes(30));
        expireOrder.expire(NUMBER);
        expireOrder.expire(NUMBER);

        assertThat(status()).isEqualTo(Status.CLOSING);
        assertThat(orders.events).hasSize(2);
    }

    @Test
    void is_asked_for_at_twice_its_age_until_somebody_answers() {
        cancelOrder.cancel(BUYER, NUMBER);
        for (int second = 1; second <= 300; second++) {
            now = NOON.plusSeconds(second);
            askAgain.ask(NUMBER);
        }

        assertThat(orders.events).as("asked at 30, 60, 120 and 240 s").hasSize(2 + 4);
    }

    @Test
    void counts_as_received_when_nobody_speaks() {
        markPaid.mark(NUMBER, PAYMENT, AMOUNT);
        shipOrder.ship(MERCHANT, NUMBER, "SF", "SF1");
        takeAsReceived.complete(NUMBER);
        assertThat(status()).isEqualTo(Status.SHIPPED);

        now = NOON.plus(Duration.ofDays(10));
        takeAsReceived.complete(NUMBER);

        assertThat(status()).isEqualTo(Status.COMPLETED);
    }
}
