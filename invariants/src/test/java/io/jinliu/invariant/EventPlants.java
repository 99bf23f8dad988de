package io.jinliu.invariant;

import static io.jinliu.invariant.Naming.OPEN_ORDER;
import static io.jinliu.invariant.Naming.ORDER;
import static io.jinliu.invariant.Naming.word;
import static io.jinliu.invariant.Wrong.ledger;
import static io.jinliu.invariant.Wrong.order;
import static io.jinliu.invariant.Wrong.payment;

import java.util.List;

/** Wrong events, and what must not be read. */
final class EventPlants {

    static final List<Plant> ALL = List.of(
            Plant.of(
                    "an event that does not leave",
                    "I11a",
                    ORDER,
                    order("UPDATE outbox SET sent_at = NULL WHERE tag = 'OrderPaid'")),
            Plant.of("an event that was not heard", "I11b", word("by settlement-service.book-refund"), unheard()),
            Plant.of("a dead letter", "I11b", ORDER, deadLetter()),
            Plant.of(
                    "a change nobody was told of",
                    "I11c",
                    ORDER,
                    ledger("DELETE FROM outbox WHERE tag = 'EarningBooked' LIMIT 1")),
            Plant.of("an order told twice", "I11b I11c", OPEN_ORDER, toldTwice()),
            Plant.of(
                    "a mobile number in the audit",
                    "I17a",
                    word("a mobile number"),
                    payment("""
                    UPDATE audit SET detail = 'call 13900139000' WHERE action = 'refund.requested'
                    """).sealed()),
            Plant.of("an address in an event", "I17a", word("payload"), order("""
                    UPDATE outbox SET payload = '{"to":"杭州市西湖区龙井路1号"}' WHERE tag = 'OrderShipped'
                    """)),
            Plant.of(
                    "a mail address in a reply",
                    "I17a",
                    word("reply"),
                    order("UPDATE claim SET reply = '{\"mail\":\"li@example.cn\"}' WHERE number = ?", ORDER)),
            Plant.of(
                    "a receiver in a message",
                    "I17b",
                    word("00000000000000000000"),
                    world -> world.message("{\"to\":\"王小明\"}")),
            Plant.of(
                    "a receiver in the database's log of changes",
                    "I17c",
                    word("binlog.000001"),
                    world -> world.changed("王小明")),
            Plant.of(
                    "a bank card's number in the audit",
                    "I17a",
                    word("a card number"),
                    payment("""
                    UPDATE audit SET detail = 'paid with 4111111111111111' WHERE action = 'refund.requested'
                    """).sealed()),
            Plant.of("a receiver in a log", "I17a", word("line=2"), world -> world.log("started\nplaced for 王小明\n")),
            Plant.of(
                    "a field under a key that is gone",
                    "I18",
                    word("receiver_mobile"),
                    order("""
                    UPDATE order_particulars${t} SET receiver_mobile = CONCAT('k0', SUBSTRING(receiver_mobile, 3))
                    """).sealed()),
            Plant.of(
                    "a field of another column",
                    "I18",
                    word("receiver_address"),
                    order("""
                    UPDATE order_particulars${t} SET receiver_address = receiver_name
                    """).sealed()));

    private EventPlants() {}

    private static Wrong unheard() {
        return Wrong.change("settlement", ORDER, "DELETE FROM inbox WHERE consumer = 'settlement-service.book-refund'");
    }

    private static Wrong deadLetter() {
        return world -> world.shelves.insert("points", "dead_letter", PaidOrder.BUYER, """
                consumer = 'points-service.tally-refund', event_id = 'e1', topic = 'payment-events',
                tag = 'RefundSucceeded', event_key = ?, payload = '{}', reason = 'contradicted', tries = 12,
                buried_at = ${hour}
                """, world.paid.order);
    }

    private static Wrong toldTwice() {
        return Wrong.change("order", OPEN_ORDER, """
                INSERT INTO outbox (slot, event_id, topic, tag, event_key, payload, created_at, sent_at)
                SELECT slot, 'again', topic, tag, event_key, payload, created_at, sent_at
                  FROM outbox WHERE tag = 'OrderPlaced' AND event_key = ?
                """, world -> Long.toString(world.open.order));
    }
}
