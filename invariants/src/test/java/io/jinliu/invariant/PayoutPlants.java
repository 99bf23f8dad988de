package io.jinliu.invariant;

import static io.jinliu.invariant.Naming.word;

import java.util.List;

/** Wrong payouts. */
final class PayoutPlants {

    private static final Naming PAYOUT = world -> world.payout.payout;

    static final List<Plant> ALL = List.of(
            Plant.of("a payout a fen too much here", "I26a I26b", PAYOUT, payouts("""
                    UPDATE payout${t} SET amount_minor = amount_minor + 1
                    """)),
            Plant.of("a batch that its maker approved", "I8b", word("payout_batch"), payouts("""
                    UPDATE payout_batch${t} SET checker = maker
                    """)),
            Plant.of("a payout nobody asks about", "I8b I11c I19 I26a I26b", PAYOUT, payouts("""
                    UPDATE payout${t} SET state = 'ASKED'
                    """)),
            Plant.of(
                    "a batch nobody is on record for",
                    "I21",
                    word("payout-batch.approved"),
                    payouts("""
                    DELETE FROM audit WHERE action = 'payout-batch.approved'
                    """).sealed()),
            Plant.of("a payee whose name is another row's", "I18", PAYOUT, payouts("""
                    UPDATE payout${t} SET payee_name = payee
                    """)),
            Plant.of(
                    "a transfer that is none of ours",
                    "I22 I26b",
                    word("outNo=77"),
                    world -> world.channels.paidOut(77, 1)));

    private PayoutPlants() {}

    private static Wrong payouts(String sql) {
        return Wrong.change("payment", world -> world.payout.batch, sql);
    }
}
