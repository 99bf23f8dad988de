package io.jinliu.simulator.unionpay;

import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Refund;
import java.time.Instant;

/**
 * One transaction of the detail file (ZM), amounts in fen. UnionPay keeps 0.55 % of a consumption, half up, and gives
 * as much of it back when money goes back.
 *
 * @param code UnionPay's own word for the kind: S22 consumption, S30 refund, S31 void
 * @param original of what it takes back, the transaction's own payment otherwise
 */
record Settled(
        String code,
        String txnType,
        String queryId,
        String orderId,
        Instant at,
        long fen,
        String reserved,
        Payment original) {

    private static final long FEE_PER_100_000 = 550;

    static Settled consumed(Order order, Payment payment) {
        return new Settled(
                "S22",
                "01",
                payment.transactionId(),
                order.outTradeNo(),
                payment.paidAt(),
                payment.amountFen(),
                order.attach(),
                payment);
    }

    static Settled reversed(Refund refund, Payment payment) {
        var reversal = Reversal.of(refund);
        var code =
                switch (reversal.kind()) {
                    case REFUND -> "S30";
                    case VOID -> "S31";
                };
        return new Settled(
                code,
                reversal.kind().txnType(),
                refund.refundId(),
                refund.outRefundNo(),
                refund.movedAt(),
                refund.amountFen(),
                reversal.reserved(),
                payment);
    }

    long feeFen() {
        return (fen * FEE_PER_100_000 + 50_000) / 100_000;
    }

    byte[] line(String merchantId) {
        var line = new DetailLine();
        numbers(line);
        money(line);
        kinds(line);
        origin(line, merchantId);
        net(line);
        rest(line);
        return line.ended();
    }

    /** Fields 1 to 15. */
    private void numbers(DetailLine line) {
        line.text(3, code).text(11, "00010000").text(11, "00010000").text(6, TransactionView.traceNo(queryId));
        line.text(10, TransactionView.traceTime(at)).text(19, original.payer()).number(12, fen);
        line.text(4, "5311")
                .text(2, "07")
                .text(21, queryId)
                .text(2, "")
                .text(32, orderId)
                .text(2, "01");
        line.text(6, back() ? TransactionView.traceNo(original.transactionId()) : "");
        line.text(10, back() ? TransactionView.traceTime(original.paidAt()) : "");
    }

    /** Fields 16 to 18: the fee, and what is left of the amount after it. */
    private void money(DetailLine line) {
        line.signed(back() ? 'C' : 'D', feeFen())
                .signed(direction(), fen - feeFen())
                .text(4, "0001");
    }

    /** Fields 19 to 26. */
    private void kinds(DetailLine line) {
        line.text(15, "").text(2, txnType).text(2, back() ? "00" : "01").text(6, "000201");
        line.text(2, "01").text(4, "").text(32, "").text(1, "");
    }

    /** Fields 27 to 32; there are no merchants under ours. */
    private void origin(DetailLine line, String merchantId) {
        line.text(21, back() ? original.transactionId() : "").text(15, merchantId);
        line.text(1, "").text(15, "").text(32, "").signed('C', 0);
    }

    /** Fields 33 to 37. */
    private void net(DetailLine line) {
        line.signed(direction(), fen - feeFen())
                .text(8, "")
                .text(32, reserved)
                .signed('C', 0)
                .signed('C', 0);
    }

    /** Fields 38 to 46, among them the settled amount before the fee. */
    private void rest(DetailLine line) {
        line.number(12, 0).text(2, "").text(1, "").text(32, back() ? original.outTradeNo() : "");
        line.signed(direction(), fen).text(2, "").text(1, "").text(12, "").text(67, "");
    }

    /** C is credited to the merchant, D is taken. */
    private char direction() {
        return back() ? 'D' : 'C';
    }

    private boolean back() {
        return !txnType.equals("01");
    }
}
