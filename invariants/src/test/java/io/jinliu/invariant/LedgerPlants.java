package io.jinliu.invariant;

import static io.jinliu.invariant.Naming.ORDER;
import static io.jinliu.invariant.Naming.RECEIPT;
import static io.jinliu.invariant.Naming.word;
import static io.jinliu.invariant.Wrong.ledger;
import static io.jinliu.invariant.Wrong.order;
import static io.jinliu.invariant.Wrong.payment;
import static io.jinliu.invariant.Wrong.points;

import io.jinliu.invariant.LedgerPages.Side;
import java.util.List;

/** Wrong books, wrong seals, wrong points. */
final class LedgerPlants {

    static final List<Plant> ALL = List.of(
            Plant.of(
                    "an entry a fen off", "I1", word("posting_id="), ledger("""
                    UPDATE ledger_entry${t} SET amount = amount + 1 WHERE account = '2001' AND amount > 0 LIMIT 1
                    """).sealed()),
            Plant.of("an entry changed under its seal", "I1 I2", word("ledger_entry"), ledger("""
                    UPDATE ledger_entry${t} SET amount = amount + 1 WHERE account = '2001' AND amount > 0 LIMIT 1
                    """)),
            Plant.of(
                    "an audit row changed under its seal",
                    "I2",
                    word("sealed_table=audit"),
                    payment("UPDATE audit SET detail = 'less' WHERE action = 'refund.requested'")),
            Plant.of(
                    "a history line taken out under its seal",
                    "I2 I8a I11c",
                    word("sealed_table=order_history"),
                    order("DELETE FROM order_history${t} WHERE cause = 'SHIPPED' AND order_no = ?", ORDER)),
            Plant.of("a seal taken out", "I2", word("audit"), payment("DELETE FROM seal WHERE sealed_table = 'audit'")),
            Plant.of(
                    "a balance a fen high",
                    "I3a",
                    word("owner=M1"),
                    ledger("UPDATE guarded_balance${t} SET balance = balance + 1")),
            Plant.of("a tally that forgot a fact", "I3b", ORDER, ledger("UPDATE order_tally${t} SET refunded = 0")),
            Plant.of(
                    "a receipt booked for another",
                    "I11d",
                    RECEIPT,
                    Wrong.change("settlement", RECEIPT, """
                    UPDATE posting${t} SET cause = '999' WHERE kind = 'COLLECTION'
                    """).sealed()),
            Plant.of("a fen more at the channel", "I22", word("WECHAT_PAY"), world -> world.channels.count(1, 0)),
            Plant.of(
                    "money on the road for ever",
                    "I25",
                    word("owner=T1"),
                    inTransit().sealed()),
            Plant.of(
                    "a point given by hand",
                    "I10a",
                    word("buyer_id=1001"),
                    points("UPDATE points_account${t} SET balance = balance + 1")),
            Plant.of(
                    "points nobody earned, booked with care",
                    "I10b",
                    ORDER,
                    unearnedPoints().sealed()));

    private LedgerPlants() {}

    private static Wrong inTransit() {
        return world -> new LedgerPages(world, world.paid.order)
                .posting("REFUND", "T1", world.paid.order, new Side("1901", "T1", 100), new Side("2001", "M1", -100));
    }

    private static Wrong unearnedPoints() {
        return points("UPDATE points_entry${t} SET points = points + 1 WHERE kind = 'AWARD'")
                .and(points("UPDATE points_account${t} SET balance = balance + 1, earned = earned + 1"))
                .and(points("UPDATE points_tally${t} SET booked = booked + 1"))
                .and(points("UPDATE points_period${t} SET points = points + 1"));
    }
}
