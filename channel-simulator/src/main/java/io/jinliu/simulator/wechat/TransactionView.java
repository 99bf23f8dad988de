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
            case Waiting waiting
            when waiting.order().product().atTill() -> unpaid(waiting.order(), "USERPAYING", "用户支付中，需要输入密码");
            case Waiting waiting -> unpaid(waiting.order(), "NOTPAY", "订单未支付");
            case Closed closed -> ended(closed);
            case Paid paid -> of(paid.order(), paid.first());
        };
    }

    private ObjectNode ended(Closed trade) {
        return switch (trade.ending()) {
            case CLOSED -> unpaid(trade.order(), "CLOSED", "订单已关闭");
            case REVOKED -> unpaid(trade.order(), "REVOKED", "订单已撤销");
            case REFUSED -> unpaid(trade.order(), "PAYERROR", "支付失败，请重新下单支付");
        };
    }

    ObjectNode of(Order order, Payment payment) {
        var refunds = book.of(Channel.WECHAT).refundsOf(payment).stream()
                .filter(Refund::holdsMoney)
                .toList();
        var shown = paid(order, payment, payment.amountFen());
        if (refunds.stream().anyMatch(Refund::reverses)) {
            return state(shown, "REVOKED", "订单已撤销");
        }
        return refunds.isEmpty() ? shown : state(shown, "REFUND", "订单发生过退款，退款详情请查询退款单");
    }

    /** The news of a payment, which stays what it was when the payment was new. */
    ObjectNode paid(Order order, Payment payment, long saidFen) {
        var shown = common(order)
                .put("transaction_id", payment.transactionId())
                .put("trade_type", type(order.product()))
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

    /** The API's word for how the payer met the order. */
    static String type(Product product) {
        return switch (product) {
            case NATIVE -> "NATIVE";
            case JSAPI -> "JSAPI";
            case H5 -> "MWEB";
            case APP -> "APP";
            case CODE -> "MICROPAY";
            case FACE -> "FACEPAY";
            case PRECREATE, PAGE, WAP, GATEWAY, IN_APP ->
                throw new IllegalStateException("Not a way to pay with WeChat: " + product);
        };
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
