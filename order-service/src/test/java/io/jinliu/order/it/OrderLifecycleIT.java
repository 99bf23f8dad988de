package io.jinliu.order.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("storage")
class OrderLifecycleIT extends RunningService {

    private static final String PARCEL = """
            {"carrier": "SF", "trackingNo": "SF1234567890"}
            """;

    final String buyerId = "lifecycle-buyer";

    @Test
    void goes_from_the_basket_to_the_buyers_hands() {
        var tea = sku("M2", 68_00, 10);
        var orderNo = order(buyerId, tea, 2).text("orderNo");

        pay(orderNo, 136_00);
        awaitStatus(buyer(buyerId), orderNo, "PAID");
        awaitPieces(tea, new Pieces(8, 0, 2));
        assertThat(merchant("M2").post(path(orderNo, "shipments"), PARCEL).text("status"))
                .isEqualTo("SHIPPED");
        assertThat(merchant("M2").post(path(orderNo, "shipments"), PARCEL).status())
                .isEqualTo(200);
        assertThat(buyer(buyerId).post(path(orderNo, "confirm-receipt"), "").text("status"))
                .isEqualTo("COMPLETED");
        assertThat(buyer(buyerId).post(path(orderNo, "confirm-receipt"), "").status())
                .isEqualTo(200);

        var order = seenBy(buyer(buyerId), orderNo);
        assertThat(order.path("paymentNo").asString()).isEqualTo("7" + orderNo);
        assertThat(order.at("/shipment/trackingNo").asString()).isEqualTo("SF1234567890");
        assertThat(order.path("history").findValuesAsString("status"))
                .containsExactly("AWAITING_PAYMENT", "PAID", "SHIPPED", "COMPLETED");
        assertThat(order.path("history").findValuesAsString("traceId"))
                .doesNotContain("")
                .hasSize(4);
        assertThat(told(orderNo, "OrderCompleted")).isEqualTo(1);
        assertThat(pieces(tea)).isEqualTo(new Pieces(8, 0, 2));
    }

    @Test
    void is_not_closed_before_its_due_is_withdrawn() {
        var tea = sku("M2", 68_00, 10);
        var orderNo = order(buyerId, tea, 2).text("orderNo");

        assertThat(buyer(buyerId).post(path(orderNo, "cancel"), "").text("status"))
                .isEqualTo("CLOSING");
        assertThat(buyer(buyerId).post(path(orderNo, "cancel"), "").text("status"))
                .isEqualTo("CLOSING");
        assertThat(told(orderNo, "OrderCloseRequested")).isEqualTo(1);
        assertThat(pieces(tea)).isEqualTo(new Pieces(8, 2, 0));

        withdraw(orderNo);
        awaitStatus(buyer(buyerId), orderNo, "CLOSED");
        awaitPieces(tea, new Pieces(10, 0, 0));
        assertThat(seenBy(buyer(buyerId), orderNo).path("closeCause").asString())
                .isEqualTo("BUYER_CANCELLED");
        assertThat(buyer(buyerId).post(path(orderNo, "cancel"), "").text("status"))
                .isEqualTo("CLOSED");
    }

    @Test
    void is_paid_after_all_when_the_money_was_faster_than_the_cancellation() {
        var tea = sku("M2", 68_00, 10);
        var orderNo = order(buyerId, tea, 1).text("orderNo");
        buyer(buyerId).post(path(orderNo, "cancel"), "");

        pay(orderNo, 68_00);

        awaitStatus(buyer(buyerId), orderNo, "PAID");
        awaitPieces(tea, new Pieces(9, 0, 1));
    }

    @Test
    void closes_and_restocks_when_all_money_went_back_before_shipping() {
        var tea = sku("M2", 68_00, 10);
        var orderNo = order(buyerId, tea, 2).text("orderNo");
        refund(orderNo, "R1" + orderNo, 34_00); // before the payment is known: it comes again
        pay(orderNo, 136_00);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(seenBy(buyer(buyerId), orderNo)
                        .at("/lines/0/refunded/minor")
                        .asLong())
                .isEqualTo(34_00));
        assertThat(seenBy(buyer(buyerId), orderNo).path("status").asString()).isEqualTo("PAID");

        refund(orderNo, "R1" + orderNo, 34_00); // the same refund under another event changes nothing
        refund(orderNo, "R2" + orderNo, 102_00);

        awaitStatus(buyer(buyerId), orderNo, "CLOSED");
        awaitPieces(tea, new Pieces(10, 0, 0));
        var order = seenBy(buyer(buyerId), orderNo);
        assertThat(order.path("closeCause").asString()).isEqualTo("REFUNDED");
        assertThat(order.at("/refunded/minor").asLong()).isEqualTo(136_00);
    }

    @Test
    void expires_exactly_and_is_asked_for_again_until_the_due_is_withdrawn() {
        var tea = sku("M2", 68_00, 10);
        var orderNo = order(buyerId, tea, 1).text("orderNo");
        letPass(Duration.ofMinutes(31));
        awaitStatus(buyer(buyerId), orderNo, "CLOSING");

        letPass(Duration.ofSeconds(31));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(orderNo, "OrderCloseRequested"))
                .isGreaterThan(1));
        assertThat(pieces(tea)).isEqualTo(new Pieces(9, 1, 0));

        withdraw(orderNo);
        awaitStatus(buyer(buyerId), orderNo, "CLOSED");
        awaitPieces(tea, new Pieces(10, 0, 0));
        assertThat(seenBy(buyer(buyerId), orderNo).path("closeCause").asString())
                .isEqualTo("EXPIRED");
        assertThat(seenBy(buyer(buyerId), orderNo).path("history").findValuesAsString("traceId"))
                .as("what the clock brings about can be traced, too")
                .doesNotContain("");
    }

    @Test
    void counts_as_received_ten_days_after_shipping() {
        var orderNo = order(buyerId, sku("M2", 68_00, 10), 1).text("orderNo");
        pay(orderNo, 68_00);
        awaitStatus(buyer(buyerId), orderNo, "PAID");
        merchant("M2").post(path(orderNo, "shipments"), PARCEL);

        letPass(Duration.ofDays(10));

        awaitStatus(buyer(buyerId), orderNo, "COMPLETED");
    }

    @Test
    void tells_the_buyer_why_a_payment_failed_and_stays_payable() {
        var orderNo = order(buyerId, sku("M2", 68_00, 10), 1).text("orderNo");
        tell("PaymentClosed", """
                {"paymentNo": "1", "dueKind": "ORDER", "dueNo": "%s", "reason": "REFUSED", "at": "2026-01-01T12:10:01Z"}
                """.formatted(orderNo));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        seenBy(buyer(buyerId), orderNo).path("history").findValuesAsString("detailText"))
                .contains("The payment channel refused"));
        assertThat(seenBy(buyer(buyerId), orderNo).path("status").asString()).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void ignores_what_is_not_about_an_order() {
        var orderNo = order(buyerId, sku("M2", 68_00, 10), 1).text("orderNo");
        tell("PaymentCollected", """
                {"paymentNo": "1", "dueKind": "TOP_UP", "dueNo": "%s", "amount": {"minor": 6800, "currency": "CNY"},
                 "at": "2026-01-01T12:05:00Z"}
                """.formatted(orderNo));
        pay(orderNo, 68_00);

        awaitStatus(buyer(buyerId), orderNo, "PAID");
        assertThat(seenBy(buyer(buyerId), orderNo).path("paymentNo").asString()).isEqualTo("7" + orderNo);
    }

    @Test
    void refuses_what_its_state_does_not_allow_and_remembers_that() {
        var orderNo = order(buyerId, sku("M2", 68_00, 10), 1).text("orderNo");

        assertThat(merchant("M2").post(path(orderNo, "shipments"), PARCEL).text("code"))
                .isEqualTo("order-not-shippable");
        assertThat(buyer(buyerId).post(path(orderNo, "confirm-receipt"), "").text("code"))
                .isEqualTo("order-not-confirmable");
        pay(orderNo, 68_00);
        awaitStatus(buyer(buyerId), orderNo, "PAID");
        assertThat(buyer(buyerId).post(path(orderNo, "cancel"), "").text("code"))
                .isEqualTo("order-not-cancellable");

        assertThat(audited(orderNo))
                .contains("order.ship.refused", "order.confirm-receipt.refused", "order.cancel.refused");
    }

    private static String path(String orderNo, String command) {
        return "/api/v1/orders/%s/%s".formatted(orderNo, command);
    }
}
