package io.jinliu.invariant;

import static io.jinliu.invariant.Naming.OPEN_ORDER;
import static io.jinliu.invariant.Naming.OPEN_PAYMENT;
import static io.jinliu.invariant.Naming.ORDER;
import static io.jinliu.invariant.Naming.RECEIPT;
import static io.jinliu.invariant.Naming.REFUND;
import static io.jinliu.invariant.Naming.word;
import static io.jinliu.invariant.Wrong.change;
import static io.jinliu.invariant.Wrong.open;
import static io.jinliu.invariant.Wrong.order;
import static io.jinliu.invariant.Wrong.payment;

import java.time.Duration;
import java.util.List;

/** Wrong dues, payments, receipts and refunds. */
final class PaymentPlants {

    static final List<Plant> ALL = List.of(
            Plant.of(
                    "a winning payment that lost",
                    "I4a",
                    world -> world.paid.payment,
                    payment("UPDATE payment${t} SET state = 'DIVERTED' WHERE due_id = ?", ORDER)),
            Plant.of(
                    "a due collected in another currency",
                    "I4a I4b",
                    ORDER,
                    payment("UPDATE due${t} SET currency = 'JPY' WHERE id = ?", ORDER)),
            Plant.of(
                    "a receipt removed",
                    "I4a I5 I5b I6a I11d",
                    RECEIPT,
                    payment("DELETE FROM receipt${t} WHERE id = ?", RECEIPT)),
            Plant.of(
                    "money nobody here knows of",
                    "I5",
                    word("transactionId=4200000009"),
                    world -> world.channels.row(42, "4200000009", 500, world.ago(Duration.ofMinutes(5)))),
            Plant.of(
                    "a receipt without a claim",
                    "I5b",
                    word(PaidOrder.CHANNEL_NO),
                    change(
                                    "payment",
                                    word("WECHAT_PAY " + PaidOrder.CHANNEL_NO),
                                    "DELETE FROM receipt_claim${t} WHERE channel_no = ?",
                                    word(PaidOrder.CHANNEL_NO))
                            .sealed()),
            Plant.of(
                    "one money claimed for two numbers",
                    "I5b",
                    word(PaidOrder.CHANNEL_NO),
                    world -> world.shelves.insert(
                            "payment",
                            "receipt_claim${t}",
                            "elsewhere",
                            "channel = 'WECHAT_PAY', channel_no = ?, out_trade_no = '1', holds = 1, claimed_at = ${hour}",
                            PaidOrder.CHANNEL_NO)),
            Plant.of("a share a fen short", "I6a", REFUND, payment("UPDATE refund_line${t} SET amount_minor = 3399")),
            Plant.of(
                    "more refunded than received",
                    "I6a I8b",
                    RECEIPT,
                    payment("UPDATE receipt${t} SET refunded_minor = 13601, reason = 'ODD' WHERE id = ?", RECEIPT)),
            Plant.of("a refund its order has not counted", "I6b", ORDER, order("DELETE FROM order_refund${t}")),
            Plant.of(
                    "one refund made twice", "I6c", REFUND, world -> world.channels.refundRow(world.paid.refund, 3400)),
            Plant.of(
                    "a refund nobody here asked for",
                    "I6c",
                    word("outRefundNo=77"),
                    world -> world.channels.refundRow(77, 1)),
            Plant.of(
                    "a kept receipt with a reason",
                    "I8b",
                    RECEIPT,
                    payment("UPDATE receipt${t} SET reason = 'PAID_TWICE' WHERE id = ?", RECEIPT)),
            Plant.of(
                    "a payment nobody will ask about",
                    "I19",
                    OPEN_PAYMENT,
                    open("payment", "UPDATE payment${t} SET ask_at = NULL WHERE due_id = ?")),
            Plant.of("a withdrawal nobody has asked about", "I19", OPEN_ORDER, open("payment", """
                    UPDATE due${t} SET withdraw_requested_at = created_at, ask_at = created_at WHERE id = ?
                    """)),
            Plant.of(
                    "a line of no pieces",
                    "I20",
                    ORDER,
                    payment("UPDATE due_line${t} SET quantity = 0 WHERE due_id = ?", ORDER)),
            Plant.of(
                    "a refund nobody is on record for",
                    "I21",
                    REFUND,
                    payment("""
                    DELETE FROM audit WHERE action = 'refund.requested' AND subject = ?
                    """, world -> Long.toString(world.paid.refund)).sealed()));

    private PaymentPlants() {}
}
