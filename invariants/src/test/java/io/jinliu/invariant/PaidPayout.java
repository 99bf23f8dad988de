package io.jinliu.invariant;

import io.jinliu.invariant.LedgerPages.Side;

/** A batch of one payout of 20.00, drafted by one, approved by another, paid by WeChat. */
final class PaidPayout {

    private static final String ACCOUNT = "PLATFORM";

    final long batch = SmallWorld.number(ACCOUNT, 71);
    final long payout = SmallWorld.number(ACCOUNT, 72);
    private final SmallWorld world;

    PaidPayout(SmallWorld world) {
        this.world = world;
    }

    void write() {
        world.shelves.insert("payment", "payout_batch${t}", batch, """
                id = ?, account = 'PLATFORM', maker = 'finance-1', checker = 'finance-2', payouts = 1, total_minor = 2000,
                currency = 'CNY', duplicates = 0, state = 'APPROVED', drafted_at = ${hour}
                """, batch);
        world.shelves.insert(
                "payment",
                "payout${t}",
                batch,
                """
                id = ?, batch_id = ?, line = 1, account = 'PLATFORM', channel = 'WECHAT_PAY', payee_type = 'OPENID',
                payee = ?, payee_name = ?, amount_minor = 2000, currency = 'CNY', scene = 'COMMISSION', remark = 'June',
                state = 'PAID', reserved = 1, channel_no = '1330000071100999991182020050700019480001', sent_at = ${hour},
                finished_at = ${hour}
                """,
                payout,
                batch,
                world.keys.encrypt("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "payout.payee:" + payout),
                world.keys.encrypt("赵铁柱", "payout.name:" + payout));
        world.shelves.insert("payment", "payout_day${t}", batch, """
                account = 'PLATFORM', approved_on = '2026-01-15', currency = 'CNY', total_minor = 2000
                """);
        world.channels.paidOut(payout, 2000);
        audited();
        told();
        booked();
    }

    private void audited() {
        world.audited("payment", batch, "payout-batch.drafted", batch);
        world.audited("payment", batch, "payout-batch.approved", batch);
        world.audited("payment", batch, "payout.sent", payout);
        world.audited("payment", batch, "payout.paid", payout);
    }

    private void told() {
        var about = "{\"payoutNo\":\"%d\"}".formatted(payout);
        world.told("payment", batch, "payment-events", "PayoutSent", payout, about);
        world.told("payment", batch, "payment-events", "PayoutPaid", payout, about);
    }

    private void booked() {
        var ledger = new LedgerPages(world, payout);
        var cause = Long.toString(payout);
        ledger.posting("PAYOUT", cause, payout, new Side("5001", ACCOUNT, 2000), new Side("2401", "WECHAT_PAY", -2000));
        ledger.posting(
                "PAYOUT_PAID",
                cause,
                payout,
                new Side("2401", "WECHAT_PAY", 2000),
                new Side("1001", "WECHAT_PAY", -2000));
        world.shelves.change("settlement", payout, "UPDATE posting${t} SET order_no = NULL WHERE order_no = ?", payout);
        world.shelves.change(
                "settlement", payout, "UPDATE ledger_entry${t} SET order_no = NULL WHERE order_no = ?", payout);
    }
}
