package io.jinliu.invariant;

import io.jinliu.invariant.LedgerPages.Side;
import java.time.Duration;

/** 136.00 paid by WeChat, completed, 34.00 of it refunded. */
final class PaidOrder {

    static final String BUYER = "1001";
    static final String CHANNEL_NO = "4200000001202601150000000001";

    final long order = SmallWorld.number(BUYER, 1);
    final long payment = SmallWorld.number(BUYER, 2);
    final long receipt = SmallWorld.number(BUYER, 3);
    final long refund = SmallWorld.number(BUYER, 4);
    private final SmallWorld world;

    PaidOrder(SmallWorld world) {
        this.world = world;
    }

    void write() {
        orders();
        payments();
        movements();
        earnings();
        points();
    }

    private void orders() {
        var pages = new OrderPages(world, BUYER, order);
        pages.placed("COMPLETED", 2, world.ago(Duration.ofMinutes(45)), 5);
        world.shelves.change("order", order, """
                UPDATE orders${t} SET payment_no = ?, paid_at = placed_at, carrier = 'SF', tracking_no = 'SF123',
                       shipped_at = placed_at, completed_at = placed_at, refunded_minor = 3400 WHERE order_no = ?
                """, Long.toString(payment), order);
        world.shelves.change(
                "order", order, "UPDATE order_line${t} SET refunded_minor = 3400 WHERE order_no = ?", order);
        world.shelves.insert(
                "order", "order_refund${t}", order, "order_no = ?, refund_no = ?, amount_minor = 3400", order, refund);
        pages.held("SOLD", 2);
        pages.step("PAID", "PAYMENT_COLLECTED", "system");
        pages.told("OrderPaid");
        pages.step("SHIPPED", "SHIPPED", "M1-clerk");
        pages.told("OrderShipped");
        world.audited("order", order, "order.ship", order);
        pages.step("COMPLETED", "RECEIVED", BUYER);
        pages.told("OrderCompleted");
        world.audited("order", order, "order.confirm-receipt", order);
        pages.step("COMPLETED", "REFUNDED_IN_PART", "system");
    }

    private void payments() {
        var pages = new PaymentPages(world, BUYER, order);
        pages.due("COLLECTED", 13600, payment);
        pages.payment(payment, 13600, "COLLECTED", receipt, null);
        pages.receipt(receipt, payment, CHANNEL_NO, 13600, "KEPT", null);
        pages.told("PaymentCollected", "paymentNo", payment);
        pages.refunded(refund, receipt, "ORDER", 3400, 13600);
        world.shelves.insert(
                "payment", "refund_line${t}", order, "refund_id = ?, line = 1, amount_minor = 3400", refund);
        world.shelves.change("payment", order, "UPDATE due_line${t} SET refunded_minor = 3400 WHERE due_id = ?", order);
        pages.told("RefundSucceeded", "refundNo", refund);
        new OrderPages(world, BUYER, order).claimed("/api/v1/refunds/" + refund, "payment", refund);
    }

    private void movements() {
        var pages = new LedgerPages(world, order);
        pages.posting(
                "COLLECTION",
                Long.toString(receipt),
                receipt,
                new Side("1001", "WECHAT_PAY", 13600),
                new Side("2001", SmallWorld.MERCHANT, -13600));
        pages.posting(
                "REFUND",
                Long.toString(refund),
                refund,
                new Side("2001", SmallWorld.MERCHANT, 3400),
                new Side("1001", "WECHAT_PAY", -3400));
    }

    private void earnings() {
        var pages = new LedgerPages(world, order);
        pages.fact("COLLECTED", receipt, 13600);
        pages.fact("COMPLETED", order, 13600);
        pages.fact("REFUNDED", refund, 3400);
        pages.earned(2, 12920, 680);
        pages.earned(3, -3230, -170);
        world.shelves.insert("settlement", "guarded_balance${t}", SmallWorld.MERCHANT, """
                account = '2101', owner = 'M1', currency = 'CNY', balance = 9690
                """);
        world.shelves.insert("settlement", "order_tally${t}", SmallWorld.MERCHANT, """
                order_no = ?, merchant_id = 'M1', currency = 'CNY', collected = 13600, refunded = 3400, completed = TRUE,
                commission_bp = 500, commission_agreed = TRUE, booked_net = 9690, booked_commission = 510, version = 3
                """, order);
    }

    private void points() {
        var pages = new PointsPages(world, BUYER, order);
        pages.fact("COMPLETED", order, 13600);
        pages.fact("REFUNDED", refund, 3400);
        pages.entry(1, "AWARD", 136, "PointsAwarded");
        pages.entry(2, "CLAW_BACK", -34, "PointsClawedBack");
        pages.sums(13600, 3400, 136, 34);
    }
}
