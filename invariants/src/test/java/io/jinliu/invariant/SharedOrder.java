package io.jinliu.invariant;

import io.jinliu.invariant.LedgerPages.Side;

/** Of the paid order's 136.00 a partner got 27.20 and another's 13.60 was closed; of the refund of 34.00 he gave 6.80 back. */
final class SharedOrder {

    final long split = SmallWorld.number(PaidOrder.BUYER, 81);
    final long giveBack = SmallWorld.number(PaidOrder.BUYER, 82);
    private final SmallWorld world;

    SharedOrder(SmallWorld world) {
        this.world = world;
    }

    void write() {
        shared();
        share(1, "1900000001", 2720, "SUCCESS");
        share(2, "1900000002", 1360, "CLOSED");
        givenBack();
        booked();
    }

    private void shared() {
        world.shelves.change(
                "payment",
                world.paid.order,
                "UPDATE payment${t} SET splittable = TRUE WHERE id = ?",
                world.paid.payment);
        world.shelves.insert(
                "payment",
                "profit_split${t}",
                split,
                """
                id = ?, payment_id = ?, receipt_id = ?, channel = 'WECHAT_PAY', channel_no = ?, due_id = ?,
                due_kind = 'ORDER', merchant_id = 'M1', amount_minor = 13600, refunded_minor = 0, currency = 'CNY',
                releases_rest = FALSE, asked_at = ${hour}, state = 'FINISHED', finished_at = ${hour}
                """,
                split,
                world.paid.payment,
                world.paid.receipt,
                PaidOrder.CHANNEL_NO,
                world.paid.order);
        world.audited("payment", split, "split.asked", split);
        world.audited("payment", split, "split.finished", split);
        pages().told("SplitFinished", "splitNo", split);
    }

    private void share(int line, String account, long amount, String state) {
        world.shelves.insert(
                "payment",
                "split_share${t}",
                split,
                """
                split_id = ?, line = ?, receiver_type = 'MERCHANT_ID', account = ?, name = ?, amount_minor = ?,
                currency = 'CNY', description = 'commission', state = ?,
                reason = IF(state = 'CLOSED', 'ACCOUNT_ABNORMAL', NULL), paid_at = IF(state = 'SUCCESS', ${hour}, NULL)
                """,
                split,
                line,
                world.keys.encrypt(account, "split.account:%d.%d".formatted(split, line)),
                world.keys.encrypt("Partner " + line, "split.name:%d.%d".formatted(split, line)),
                amount,
                state);
    }

    private void givenBack() {
        world.shelves.insert("payment", "give_back${t}", giveBack, """
                id = ?, split_id = ?, line = 1, amount_minor = 680, currency = 'CNY', asked_at = ${hour},
                state = 'RETURNED', finished_at = ${hour}
                """, giveBack, split);
        world.audited("payment", giveBack, "split.return-asked", giveBack);
        world.audited("payment", giveBack, "split.returned", giveBack);
        pages().told("SplitReturned", "giveBackNo", giveBack);
    }

    private void booked() {
        var pages = new LedgerPages(world, world.paid.order);
        pages.posting(
                "SPLIT",
                Long.toString(split),
                SmallWorld.MERCHANT,
                new Side("2101", SmallWorld.MERCHANT, 2720),
                new Side("1002", "WECHAT_PAY", -2720));
        pages.posting(
                "SPLIT_RETURN",
                Long.toString(giveBack),
                SmallWorld.MERCHANT,
                new Side("2101", SmallWorld.MERCHANT, -680),
                new Side("1002", "WECHAT_PAY", 680));
        world.shelves.change("settlement", SmallWorld.MERCHANT, """
                UPDATE guarded_balance${t} SET balance = balance - 2040 WHERE account = '2101' AND owner = 'M1'
                """);
    }

    private PaymentPages pages() {
        return new PaymentPages(world, PaidOrder.BUYER, world.paid.order);
    }
}
