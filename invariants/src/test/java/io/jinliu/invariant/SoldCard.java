package io.jinliu.invariant;

import io.jinliu.invariant.LedgerPages.Side;

/** A batch of one card over 50.00, activated by a second person; an open payment holds 3.00. */
final class SoldCard {

    static final String MAKER = "operator-1";

    final long batch = SmallWorld.number(MAKER, 61);
    final long card = SmallWorld.number(MAKER, 62);
    final long entry = SmallWorld.number(MAKER, 63);
    private final SmallWorld world;

    SoldCard(SmallWorld world) {
        this.world = world;
    }

    void write() {
        world.shelves.insert("payment", "card_batch${t}", batch, """
                id = ?, issuer = 'PLATFORM', maker = 'operator-1', checker = 'operator-2', cards = 1, face_minor = 5000,
                currency = 'CNY', expires_at = UTC_TIMESTAMP(6) + INTERVAL 20 DAY, state = 'ACTIVE', made_at = ${hour}
                """, batch);
        world.shelves.insert("payment", "card${t}", batch, """
                id = ?, batch_id = ?, currency = 'CNY', balance_minor = 5000, held_minor = 300, state = 'ACTIVE',
                pin_salt = REPEAT('1', 32), pin_hash = REPEAT('a', 64), wrong_pins = 0,
                expires_at = UTC_TIMESTAMP(6) + INTERVAL 20 DAY, version = 1
                """, card, batch);
        world.shelves.insert("payment", "card_entry${t}", batch, """
                id = ?, card_id = ?, kind = 'SALE', cause = ?, currency = 'CNY', amount_minor = 5000, balance_minor = 5000,
                booked_at = ${hour}, written_at = ${written}
                """, entry, card, Long.toString(batch));
        world.audited("payment", batch, "card-batch.made", batch);
        world.audited("payment", batch, "card-batch.activated", batch);
        world.told(
                "payment", batch, "payment-events", "StoredValueMoved", batch, "{\"cause\":\"%d\"}".formatted(batch));
        booked();
    }

    private void booked() {
        new LedgerPages(world, batch)
                .posting(
                        "CARD_SALE",
                        Long.toString(batch),
                        batch,
                        new Side("1202", "PLATFORM", 5000),
                        new Side("2302", "CARD", -5000));
        world.shelves.change("settlement", batch, "UPDATE posting${t} SET order_no = NULL WHERE order_no = ?", batch);
        world.shelves.change(
                "settlement", batch, "UPDATE ledger_entry${t} SET order_no = NULL WHERE order_no = ?", batch);
    }
}
