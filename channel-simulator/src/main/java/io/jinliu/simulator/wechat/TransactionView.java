package io.jinliu.simulator.wechat;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.book.Refund;
import io.jinliu.simulator.book.Trade;
import io.jinliu.simulator.book.Trade.Closed;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.book.Trade.Waiting;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/** An order as WeChat Pay shows it; the payer is named only once he has paid. */
final class TransactionView {

    private final WechatKeys keys;
    private final Book book;

    TransactionView(WechatKeys keys, Book book) {
        this.keys = keys;
        this.book = book;
    }

    ObjectNode of(Trade trade) {
        return switch (trade) {
            case Waiting waiting -> unpaid(waiting.order(), "NOTPAY", "订单未支付");
            case Closed closed -> unpaid(closed.order(), "CLOSED", "订单已关闭");
            case Paid paid -> of(paid.order(), paid.first());
        };
    }

    ObjectNode of(Order order, Payment payment) {
        boolean refunded = book.of(Channel.WECHAT).refundsOf(payment).stream().anyMatch(Refund::holdsMoney);
        var shown = paid(order, payment, payment.amountFen());
        return refunded ? state(shown, "REFUND", "订单发生过退款，退款详情请查询退款单") : shown;
    }

    /** The news of a payment, which stays what it was when the payment was new. */
    ObjectNode paid(Order order, Payment payment, long saidFen) {
        var shown = common(order)
                .put("transaction_id", payment.transactionId())
                .put("trade_type", order.product() == Product.JSAPI ? "JSAPI" : "NATIVE")
                .put("bank_type", "OTHERS")
                .put("attach", order.attach())
                .put("success_time", ChinaTime.rfc3339(payment.paidAt()));
        state(shown, "SUCCESS", "支付成功");
        shown.putObject("payer").put("openid", payment.payer());
        shown.putObject("amount")
                .put("total", saidFen)
                .put("payer_total", saidFen - payment.couponFen())
                .put("currency", "CNY")
                .put("payer_currency", "CNY");
        coupon(shown, payment);
        return shown;
    }

    private ObjectNode unpaid(Order order, String state, String description) {
        var shown = state(common(order), state, description);
        shown.putObject("payer");
        shown.putObject("amount")
                .put("total", order.amountFen())
                .put("currency", "CNY")
                .put("payer_currency", "CNY");
        shown.putArray("promotion_detail");
        return shown;
    }

    private ObjectNode common(Order order) {
        return Json.object()
                .put("mchid", keys.merchantId())
                .put("appid", keys.appId())
                .put("out_trade_no", order.outTradeNo());
    }

    private static ObjectNode state(ObjectNode shown, String state, String description) {
        return shown.put("trade_state", state).put("trade_state_desc", description);
    }

    private static void coupon(ObjectNode shown, Payment payment) {
        var promotions = shown.putArray("promotion_detail");
        if (payment.couponFen() > 0) {
            promotions
                    .addObject()
                    .put("coupon_id", "1000001")
                    .put("scope", "GLOBAL")
                    .put("type", "CASH")
                    .put("amount", payment.couponFen())
                    .put("currency", "CNY");
        }
    }
}
