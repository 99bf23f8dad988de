package io.jinliu.invariant;

import io.jinliu.invariant.LedgerPages.Side;
import java.time.Duration;

/** Cancelled by its buyer, who paid all the same, too late: 68.00 in suspense, and returned. */
final class CancelledOrder {

    static final String BUYER = "1002";

    final long order = SmallWorld.number(BUYER, 1);
    final long payment = SmallWorld.number(BUYER, 2);
    final long receipt = SmallWorld.number(BUYER, 3);
    final long refund = SmallWorld.number(BUYER, 4);
    private final SmallWorld world;

    CancelledOrder(SmallWorld world) {
        this.world = world;
    }

    void write() {
        orders();
        payments();
        ledger();
    }

    private void orders() {
        var pages = new OrderPages(world, BUYER, order);
        pages.placed("CLOSED", 1, world.ago(Duration.ofMinutes(30)), 3);
        world.shelves.change(
                "order",
                order,
                "UPDATE orders${t} SET close_cause = 'BUYER_CANCELLED', closed_at = pay_before WHERE order_no = ?",
                order);
        pages.held("RELEASED", 1);
        pages.step("CLOSING", "BUYER_CANCELLED", BUYER);
        pages.told("OrderCloseRequested");
        world.audited("order", order, "order.cancel", order);
        pages.step("AWAITING_PAYMENT", "PAYMENT_CLOSED", "system"); // a note beside the steps, which may be late
        pages.step("CLOSED", "BUYER_CANCELLED", "system");
        pages.told("OrderClosed");
    }

    private void payments() {
        var pages = new PaymentPages(world, BUYER, order);
        pages.due("WITHDRAWN", 6800, null);
        pages.payment(payment, 6800, "DIVERTED", receipt, "DUE_WITHDRAWN withdrawn");
        pages.told("PaymentClosed", "paymentNo", payment);
        pages.told("DueWithdrawn", "dueNo", order);
        world.audited("payment", order, "due.withdrawn", order);
        pages.receipt(receipt, payment, "4200000002202601150000000002", 6800, "RETURNED", "DUE_WITHDRAWN");
        pages.told("ReceiptSuspended", "receiptNo", receipt);
        world.audited("payment", order, "receipt.suspended", receipt);
        pages.refunded(refund, receipt, "SUSPENSE", 6800, 6800);
        pages.told("SuspenseRefunded", "refundNo", refund);
    }

    private void ledger() {
        var pages = new LedgerPages(world, order);
        pages.posting(
                "SUSPENSE",
                Long.toString(receipt),
                receipt,
                new Side("1001", "WECHAT_PAY", 6800),
                new Side("2201", "WECHAT_PAY", -6800));
        pages.posting(
                "SUSPENSE_REFUND",
                Long.toString(refund),
                refund,
                new Side("2201", "WECHAT_PAY", 6800),
                new Side("1001", "WECHAT_PAY", -6800));
    }
}
