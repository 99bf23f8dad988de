package io.jinliu.invariant;

import io.jinliu.invariant.LedgerPages.Side;

/** A wallet topped up by 100.00 through WeChat, 10.00 of it frozen; an open payment holds 5.00. */
final class FilledWallet {

    static final String BUYER = "1004";

    final long topUp = SmallWorld.number(BUYER, 41);
    final long payment = SmallWorld.number(BUYER, 42);
    final long receipt = SmallWorld.number(BUYER, 43);
    final long credit = SmallWorld.number(BUYER, 44);
    final long freeze = SmallWorld.number(BUYER, 45);
    private final SmallWorld world;

    FilledWallet(SmallWorld world) {
        this.world = world;
    }

    void write() {
        paid();
        kept();
        booked();
    }

    private void paid() {
        var pages = new PaymentPages(world, BUYER, topUp);
        pages.due("COLLECTED", 10000, payment);
        pages.payment(payment, 10000, "COLLECTED", receipt, null);
        pages.receipt(receipt, payment, "4200000041202601150000000041", 10000, "KEPT", null);
        pages.told("PaymentCollected", "paymentNo", payment);
        world.shelves.change(
                "payment", topUp, "UPDATE due${t} SET kind = 'TOP_UP', merchant_id = 'PLATFORM' WHERE id = ?", topUp);
        world.shelves.change(
                "payment",
                topUp,
                "UPDATE payment${t} SET due_kind = 'TOP_UP', merchant_id = 'PLATFORM' WHERE id = ?",
                payment);
        world.shelves.change("payment", topUp, "UPDATE receipt${t} SET due_kind = 'TOP_UP' WHERE id = ?", receipt);
        world.audited("payment", topUp, "top-up.opened", topUp);
        new OrderPages(world, BUYER, topUp).claimed("/api/v1/wallet/top-ups/" + topUp, "payment", topUp);
    }

    private void kept() {
        world.shelves.insert("payment", "wallet${t}", BUYER, """
                buyer_id = ?, currency = 'CNY', balance_minor = 9000, frozen_minor = 1000, held_minor = 500, version = 2
                """, BUYER);
        entry(credit, 1, "TOP_UP", topUp, 10000, 10000);
        entry(freeze, 2, "FREEZE", freeze, -1000, 9000);
        world.audited("payment", topUp, "wallet.freeze", freeze);
    }

    private void entry(long no, int seq, String kind, long cause, long amount, long balance) {
        world.shelves.insert(
                "payment", "wallet_entry${t}", BUYER, """
                id = ?, buyer_id = ?, seq = ?, kind = ?, cause = ?, currency = 'CNY', amount_minor = ?, balance_minor = ?,
                booked_at = ${hour}, written_at = ${written}
                """, no, BUYER, seq, kind, Long.toString(cause), amount, balance);
    }

    private void booked() {
        new LedgerPages(world, topUp)
                .posting(
                        "COLLECTION",
                        Long.toString(receipt),
                        receipt,
                        new Side("1001", "WECHAT_PAY", 10000),
                        new Side("2301", "WALLET", -10000));
        world.shelves.change("settlement", receipt, "UPDATE posting${t} SET order_no = NULL WHERE order_no = ?", topUp);
        world.shelves.change(
                "settlement", receipt, "UPDATE ledger_entry${t} SET order_no = NULL WHERE order_no = ?", topUp);
    }
}
