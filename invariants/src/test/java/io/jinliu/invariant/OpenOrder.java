package io.jinliu.invariant;

import java.time.Duration;

/** Placed a while ago; a code was shown, and nobody has scanned it. */
final class OpenOrder {

    static final String BUYER = "1003";

    final long order = SmallWorld.number(BUYER, 1);
    final long payment = SmallWorld.number(BUYER, 2);
    private final SmallWorld world;

    OpenOrder(SmallWorld world) {
        this.world = world;
    }

    void write() {
        var pages = new OrderPages(world, BUYER, order);
        pages.placed("AWAITING_PAYMENT", 1, world.ago(Duration.ofMinutes(-20)), 1);
        pages.held("HELD", 1);
        var payments = new PaymentPages(world, BUYER, order);
        payments.due("OPEN", 6800, null);
        payments.payment(payment, 6800, "PENDING", null, null);
    }
}
