package io.jinliu.order.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.order.lifecycle.MarkPaid;
import io.jinliu.order.lifecycle.NotePaymentClosed;
import io.jinliu.order.lifecycle.OrderNo;
import io.jinliu.order.lifecycle.Payment;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("storage")
class ClosedAttemptIT extends RunningService {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Autowired
    MarkPaid markPaid;

    @Autowired
    NotePaymentClosed notePaymentClosed;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void waits_for_whoever_is_moving_the_order_and_is_noted_after_it() throws Exception {
        var orderNo = order("two-attempts", sku("M2", 68_00, 10), 1).text("orderNo");
        var number = OrderNo.valueOf(orderNo);
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            var note = transaction.execute(_ -> {
                markPaid.mark(number, new Payment("7" + orderNo, NOON), Money.cny(68_00));
                var noting = other.submit(() -> notePaymentClosed.note(number, "EXPIRED", NOON));
                assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> noting.get(1, TimeUnit.SECONDS));
                return noting;
            });
            note.get();
        }

        assertThat(seenBy(buyer("two-attempts"), orderNo).path("history").findValuesAsString("status"))
                .containsExactly("AWAITING_PAYMENT", "PAID", "PAID");
    }
}
