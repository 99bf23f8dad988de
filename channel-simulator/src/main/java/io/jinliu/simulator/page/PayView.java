package io.jinliu.simulator.page;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Trade;
import io.jinliu.simulator.book.Trade.Closed;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.book.Trade.Waiting;
import io.jinliu.simulator.wire.Yuan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** The payer's page, in Chinese and English at once. */
public final class PayView {

    private static final String PAGE = load();

    private PayView() {}

    public static String page(Channel channel, Trade trade, Optional<String> backTo) {
        var order = trade.order();
        return PAGE.replace("{title}", title(channel))
                .replace("{colour}", colour(channel))
                .replace("{amount}", Yuan.of(order.amountFen()))
                .replace("{number}", escaped(order.outTradeNo()))
                .replace("{action}", action(channel, trade, backTo))
                .replace("{subject}", escaped(order.subject())); // last: it is the merchant's text and may hold braces
    }

    /** What a browser sees when the merchant sent it with a request the channel refuses. */
    public static String refusal(String reason) {
        return "<!doctype html><meta charset='utf-8'><title>错误 · Error</title><pre>" + escaped(reason) + "</pre>";
    }

    private static String action(Channel channel, Trade trade, Optional<String> backTo) {
        return switch (trade) {
            case Waiting waiting ->
                QrCode.svg(waiting.order().code())
                        + "<form method='post' action='/pay/%s/%s'><button>确认支付 · Pay</button></form>"
                                .formatted(
                                        channel.word(), escaped(waiting.order().outTradeNo()));
            case Closed _ -> "<p>订单已关闭 · The order is closed</p>";
            case Paid _ -> "<p>支付成功 · Paid</p>" + backTo.map(PayView::link).orElse("");
        };
    }

    private static String link(String address) {
        return "<a href='%s'>返回商家 · Back to the shop</a>".formatted(escaped(address));
    }

    private static String title(Channel channel) {
        return switch (channel) {
            case WECHAT -> "微信支付 · WeChat Pay";
            case ALIPAY -> "支付宝 · Alipay";
            case UNIONPAY -> "银联在线支付 · UnionPay";
        };
    }

    private static String colour(Channel channel) {
        return switch (channel) {
            case WECHAT -> "#07883f";
            case ALIPAY -> "#0e63d6";
            case UNIONPAY -> "#b3131b";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;")
                .replace("\"", "&quot;");
    }

    private static String load() {
        try (var page = Objects.requireNonNull(PayView.class.getResourceAsStream("pay.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
