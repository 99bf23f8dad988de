package io.jinliu.simulator.wechat;

import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.wire.Times;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads what the merchant asks to be paid. */
final class PrepayForm {

    /** An order that names no deadline lives this long. */
    private static final Duration LIFE = Duration.ofDays(7);

    private final WechatKeys keys;
    private final Numbers numbers;
    private final Times times;

    PrepayForm(WechatKeys keys, Numbers numbers, Times times) {
        this.keys = keys;
        this.numbers = numbers;
        this.times = times;
    }

    Order read(Product product, Fields body) {
        requireOurs(body);
        var amount = body.object("amount");
        amount.currency();
        var expiry = body.optional("time_expire", 64);
        return new Order(
                body.number("out_trade_no", 6, 32),
                product,
                amount.fen("total"),
                body.text("description", 127),
                body.address("notify_url"),
                "",
                body.optional("attach", 128),
                product == Product.JSAPI ? body.object("payer").text("openid", 128) : null,
                code(product),
                expiry,
                times.now(),
                deadline(expiry));
    }

    private void requireOurs(Fields body) {
        if (!body.text("mchid", 32).equals(keys.merchantId())) {
            throw WechatError.PARAM_ERROR.because("mchid 与签名的商户号不一致");
        }
        if (!body.text("appid", 32).equals(keys.appId())) {
            throw WechatError.APPID_MCHID_NOT_MATCH.because("appid和mch_id不匹配，请检查后再试");
        }
    }

    private String code(Product product) {
        return product == Product.JSAPI
                ? "wx" + numbers.code(28)
                : "weixin://wxpay/bizpayurl?pr=" + numbers.code(6) + "zz";
    }

    private Instant deadline(String expiry) {
        var deadline = expiry.isEmpty() ? times.now().plus(LIFE) : parsed(expiry);
        if (!deadline.isAfter(times.now())) {
            throw WechatError.PARAM_ERROR.because("time_expire 必须晚于当前时间");
        }
        return deadline;
    }

    private static Instant parsed(String expiry) {
        try {
            return OffsetDateTime.parse(expiry).toInstant();
        } catch (DateTimeException malformed) {
            throw WechatError.PARAM_ERROR.because("time_expire 必须遵循 rfc3339 标准格式");
        }
    }
}
