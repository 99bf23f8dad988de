package io.jinliu.simulator.alipay;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Notice;
import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.channel.Message;
import io.jinliu.simulator.channel.Twist;
import io.jinliu.simulator.channel.Twist.Signing;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Form;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Rsa;
import io.jinliu.simulator.wire.Times;
import io.jinliu.simulator.wire.Yuan;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Notices: a signed form, the same {@code notify_id} at every attempt. */
final class AlipayNotices {

    private final AlipayKeys keys;
    private final Book book;
    private final AlipaySeal seal;
    private final Times times;

    AlipayNotices(AlipayKeys keys, Book book, AlipaySeal seal, Times times) {
        this.keys = keys;
        this.book = book;
        this.seal = seal;
        this.times = times;
    }

    Message message(Notice notice, Twist twist) {
        var fields = book.exclusively(() -> content(notice, twist));
        fields.put("sign", signature(fields, twist));
        return new Message(
                Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"),
                Form.encode(fields, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII));
    }

    private Map<String, String> content(Notice notice, Twist twist) {
        var order = accounts().trade(notice.outTradeNo()).orElseThrow().order();
        var payment = accounts().payment(notice.transactionId()).orElseThrow();
        var fields = envelope(notice);
        boolean aboutRefund = !notice.refundId().isEmpty();
        trade(fields, order, payment, aboutRefund ? payment.amountFen() : twist.amount(payment.amountFen()));
        fields.put("trade_status", status(notice, payment));
        if (aboutRefund) {
            refund(fields, notice, payment, twist.amount(notice.refundedFen()));
        }
        return fields;
    }

    private Map<String, String> envelope(Notice notice) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("notify_id", notice.id());
        fields.put("notify_type", "trade_status_sync");
        fields.put("notify_time", ChinaTime.plain(times.now()));
        fields.put("app_id", keys.appId());
        fields.put("auth_app_id", keys.appId());
        fields.put("seller_id", keys.sellerId());
        fields.put("seller_email", "shop******@example.com");
        fields.put("charset", "utf-8");
        fields.put("version", "1.0");
        fields.put("sign_type", "RSA2");
        return fields;
    }

    private static void trade(Map<String, String> fields, Order order, Payment payment, long saidFen) {
        fields.put("trade_no", payment.transactionId());
        fields.put("out_trade_no", payment.outTradeNo());
        fields.put("subject", order.subject());
        fields.put("buyer_id", payment.payer());
        fields.put("buyer_logon_id", TradeView.LOGON);
        fields.put("total_amount", Yuan.of(saidFen));
        fields.put("receipt_amount", Yuan.of(saidFen));
        fields.put("buyer_pay_amount", Yuan.of(saidFen - payment.couponFen()));
        fields.put("invoice_amount", Yuan.of(saidFen - payment.couponFen()));
        fields.put("point_amount", "0.00");
        fields.put("gmt_create", ChinaTime.plain(order.openedAt()));
        fields.put("gmt_payment", ChinaTime.plain(payment.paidAt()));
        fields.put("fund_bill_list", fundBills(order, payment, saidFen));
        if (!order.attach().isEmpty()) {
            fields.put("passback_params", order.attach());
        }
    }

    /** In a notice the purses go by other names than in an answer. */
    private static String fundBills(Order order, Payment payment, long saidFen) {
        return Json.text(FundBill.of(order, payment, saidFen).stream()
                .map(bill -> Map.of("amount", Yuan.of(bill.fen()), "fundChannel", bill.channel()))
                .toList());
    }

    private void refund(Map<String, String> fields, Notice notice, Payment payment, long refundedFen) {
        var refund = accounts().refund(notice.refundId());
        fields.put("out_biz_no", refund.outRefundNo());
        fields.put("refund_fee", Yuan.of(refundedFen));
        fields.put("gmt_refund", ChinaTime.plainMillis(refund.movedAt()));
        if (notice.refundedFen() == payment.amountFen()) {
            fields.put("gmt_close", ChinaTime.plain(refund.movedAt()));
        }
    }

    private static String status(Notice notice, Payment payment) {
        return switch (notice.kind()) {
            case PAID -> "TRADE_SUCCESS";
            case FINISHED -> "TRADE_FINISHED";
            case REFUND_SUCCESS -> notice.refundedFen() == payment.amountFen() ? "TRADE_CLOSED" : "TRADE_SUCCESS";
            case REFUND_ABNORMAL, REFUND_CLOSED ->
                throw new IllegalStateException("Alipay never tells that a refund failed");
            case SHARED, SHARE_RETURNED, COMPLAINT_CREATED, COMPLAINT_CHANGED ->
                throw new IllegalStateException("Only WeChat Pay tells of this: " + notice.kind());
            case TRANSFER -> throw new IllegalStateException("Alipay tells nobody of transfers here");
        };
    }

    private String signature(Map<String, String> fields, Twist twist) {
        var genuine = seal.sign(fields, StandardCharsets.UTF_8);
        return twist.signing() == Signing.GENUINE ? genuine : Rsa.spoil(genuine);
    }

    private Accounts accounts() {
        return book.of(Channel.ALIPAY);
    }
}
