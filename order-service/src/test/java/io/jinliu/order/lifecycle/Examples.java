package io.jinliu.order.lifecycle;

import io.jinliu.common.money.Money;
import io.jinliu.order.lifecycle.Order.AwaitingPayment;
import io.jinliu.order.lifecycle.Order.Closing;
import io.jinliu.order.lifecycle.Order.Paid;
import io.jinliu.order.lifecycle.Order.Shipped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The order of the samples in docs/events, in each of its states. */
public final class Examples {

    public static final OrderNo NUMBER = new OrderNo(381204955136000123L);
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final Money AMOUNT = Money.cny(136_00);
    static final Payment PAYMENT = new Payment("381204999999000123", Instant.parse("2026-01-01T12:05:00Z"));
    static final Shipment SHIPMENT = new Shipment("SF", "SF1234567890", Instant.parse("2026-01-01T15:00:00Z"));

    private Examples() {}

    static Purchase purchase() {
        var tea = Line.of(1, "SKU-TEA", "Longjing tea 250 g", 2, Money.cny(68_00));
        return Purchase.of(NUMBER, "1001", "M1", List.of(tea), NOON, NOON.plusSeconds(1800));
    }

    static AwaitingPayment awaitingPayment() {
        return (AwaitingPayment) Order.open(purchase()).next();
    }

    static Closing closing() {
        var at = NOON.plusSeconds(600);
        return (Closing) awaitingPayment()
                .requestClose(CloseCause.BUYER_CANCELLED, at, at.plusSeconds(30))
                .next();
    }

    static Paid paid() {
        return (Paid) awaitingPayment().collect(PAYMENT, AMOUNT).next();
    }

    static Shipped shipped() {
        return (Shipped)
                paid().ship(SHIPMENT, SHIPMENT.at().plusSeconds(864_000)).next();
    }

    static Refund refund(String refundNo, long fen) {
        return new Refund(refundNo, Money.cny(fen), Map.of(), NOON.plusSeconds(7200));
    }
}
