package io.jinliu.simulator.wechat;

import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Refund;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/** A refund as WeChat Pay shows it. */
final class RefundView {

    private static final String RECEIVER = "支付用户零钱";

    private final WechatKeys keys;

    RefundView(WechatKeys keys) {
        this.keys = keys;
    }

    ObjectNode of(Refund refund, Payment payment) {
        var shown = numbers(Json.object(), refund)
                .put("channel", "ORIGINAL")
                .put("user_received_account", RECEIVER)
                .put("create_time", ChinaTime.rfc3339(refund.acceptedAt()))
                .put("status", refund.state().name())
                .put("funds_account", "AVAILABLE");
        if (refund.succeeded()) {
            shown.put("success_time", ChinaTime.rfc3339(refund.movedAt()));
        }
        long couponFen = couponPart(refund.amountFen(), payment);
        var amount = amounts(shown.putObject("amount"), payment, refund.amountFen())
                .put("settlement_total", payment.amountFen())
                .put("settlement_refund", refund.amountFen())
                .put("discount_refund", couponFen)
                .put("refund_fee", 0)
                .put("currency", "CNY");
        amount.putArray("from");
        shown.putArray("promotion_detail");
        return shown;
    }

    /** The news of a refund, which stays what it was when the refund took that state. */
    ObjectNode news(Refund refund, Payment payment, String status, long saidFen) {
        var shown = numbers(Json.object().put("mchid", keys.merchantId()), refund)
                .put("refund_status", status)
                .put("user_received_account", RECEIVER);
        if (status.equals("SUCCESS")) {
            shown.put("success_time", ChinaTime.rfc3339(refund.movedAt()));
        }
        amounts(shown.putObject("amount"), payment, saidFen);
        return shown;
    }

    private static ObjectNode numbers(ObjectNode shown, Refund refund) {
        return shown.put("refund_id", refund.refundId())
                .put("out_refund_no", refund.outRefundNo())
                .put("transaction_id", refund.transactionId())
                .put("out_trade_no", refund.outTradeNo());
    }

    private static ObjectNode amounts(ObjectNode amount, Payment payment, long refundFen) {
        return amount.put("total", payment.amountFen())
                .put("refund", refundFen)
                .put("payer_total", payment.payerFen())
                .put("payer_refund", refundFen - couponPart(refundFen, payment));
    }

    private static long couponPart(long refundFen, Payment payment) {
        return Math.multiplyExact(refundFen, payment.couponFen()) / payment.amountFen();
    }
}
