package io.jinliu.simulator.unionpay;

import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Refund;
import io.jinliu.simulator.book.Trade.Waiting;
import io.jinliu.simulator.wire.ChinaTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A transaction in UnionPay's fields, as queries and notices show it. Amounts are in fen. */
final class TransactionView {

    static final String DONE = "00";
    static final String DONE_WORDS = "成功[0000000]";

    private static final int TRACE_DIGITS = 6;

    private TransactionView() {}

    /** An order nobody has paid: it has no number until somebody opens it. */
    static Map<String, String> unpaid(Waiting trade) {
        var order = trade.order();
        var fields = named("01", "01", order.outTradeNo(), order.openedAt(), order.attach());
        fields.put("txnAmt", Long.toString(order.amountFen()));
        fields.put("currencyCode", "156");
        var scan = trade.scan();
        if (scan != null) {
            fields.put("queryId", scan.transactionId());
        }
        return fields;
    }

    /** @param saidFen the amount to name, which is not the truth when a fault says so */
    static Map<String, String> paid(Order order, Payment payment, long saidFen) {
        var fields = named("01", "01", order.outTradeNo(), order.openedAt(), order.attach());
        trace(fields, payment.transactionId(), payment.paidAt());
        money(fields, saidFen);
        settled(fields, payment, payment.paidAt(), saidFen);
        return fields;
    }

    /** @param saidFen the amount to name, which is not the truth when a fault says so */
    static Map<String, String> reversed(Refund refund, Payment payment, long saidFen) {
        var reversal = Reversal.of(refund);
        var fields =
                named(reversal.kind().txnType(), "00", refund.outRefundNo(), refund.acceptedAt(), reversal.reserved());
        trace(fields, refund.refundId(), refund.movedAt());
        money(fields, saidFen);
        fields.put("origQryId", payment.transactionId());
        if (refund.succeeded()) {
            settled(fields, payment, refund.movedAt(), saidFen);
        }
        return fields;
    }

    private static Map<String, String> named(
            String txnType, String txnSubType, String orderId, Instant txnTime, String reserved) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("txnType", txnType);
        fields.put("txnSubType", txnSubType);
        fields.put("orderId", orderId);
        fields.put("txnTime", ChinaTime.compact(txnTime));
        if (!reserved.isEmpty()) {
            fields.put("reqReserved", reserved);
        }
        return fields;
    }

    private static void trace(Map<String, String> fields, String queryId, Instant at) {
        fields.put("queryId", queryId);
        fields.put("traceNo", traceNo(queryId));
        fields.put("traceTime", traceTime(at));
    }

    private static void money(Map<String, String> fields, long fen) {
        fields.put("txnAmt", Long.toString(fen));
        fields.put("currencyCode", "156");
    }

    private static void settled(Map<String, String> fields, Payment payment, Instant at, long fen) {
        fields.put("settleAmt", Long.toString(fen));
        fields.put("settleCurrencyCode", "156");
        fields.put("settleDate", ChinaTime.day(at).substring(4));
        fields.put("payCardType", "01");
        fields.put("accNo", payment.payer());
    }

    /** The last six digits of the transaction's number. */
    static String traceNo(String queryId) {
        return queryId.substring(queryId.length() - TRACE_DIGITS);
    }

    /** {@code MMddHHmmss} */
    static String traceTime(Instant at) {
        return ChinaTime.compact(at).substring(4);
    }
}
