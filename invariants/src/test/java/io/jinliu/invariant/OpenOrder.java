package io.jinliu.invariant;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Placed a while ago over 68.00: a code over 60.00 was shown, and nobody has scanned it; the buyer's wallet holds 5.00 for it
 * and a card 3.00.
 */
final class OpenOrder {

    static final String BUYER = FilledWallet.BUYER;

    final long order = SmallWorld.number(BUYER, 1);
    final long payment = SmallWorld.number(BUYER, 2);
    final long part = SmallWorld.number(BUYER, 3);
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
        payments.payment(payment, 6000, "PENDING", null, null);
        world.shelves.change("payment", order, "UPDATE payment${t} SET held_minor = 800 WHERE id = ?", payment);
        parts();
    }

    private void parts() {
        part(part, "WALLET", null, 500, part);
        var onCard = SmallWorld.number(BUYER, 4);
        var account = world.keys.encrypt("0000372000000063486", "payment.part:" + onCard);
        var entry = SmallWorld.number(SoldCard.MAKER, 64);
        part(onCard, "CARD", account, 300, entry);
        world.shelves.insert("payment", "card_hold${t}", world.card.batch, """
                card_id = ?, payment_id = ?, entry_no = ?, amount_minor = 300, currency = 'CNY', state = 'HELD',
                held_at = ${hour}
                """, world.card.card, payment, entry);
    }

    private void part(long no, String method, @Nullable String account, long amount, long money) {
        world.shelves.insert(
                "payment", "payment_part${t}", order, """
                id = ?, payment_id = ?, buyer_id = ?, method = ?, account = ?, amount_minor = ?, currency = 'CNY',
                state = 'HELD', money_no = ?
                """, no, payment, BUYER, method, account, amount, money);
    }
}
