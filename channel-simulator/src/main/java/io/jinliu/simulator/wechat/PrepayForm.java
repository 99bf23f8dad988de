package io.jinliu.simulator.wechat;

import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.wire.Times;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the merchant asks to be paid. */
final class PrepayForm {

    /** An order that names no deadline lives this long. */
    private static final Duration LIFE = Duration.ofDays(7);

    /** So long a payer may take over his password. */
    private static final Duration TILL_LIFE = Duration.ofMinutes(5);

    private static final String FACE = "16";
    private static final Pattern PAYER_CODE = Pattern.compile("1[0-6][0-9]{16}");

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
        if (product == Product.H5) {
            var scene = body.object("scene_info");
            scene.text("payer_client_ip", 45);
            scene.object("h5_info").text("type", 32);
        }
        var payer = product == Product.JSAPI ? body.object("payer").text("openid", 128) : null;
        return order(product, body, body.address("notify_url"), payer, code(product), LIFE);
    }

    /** What was read at a till is told in the answer and nowhere else: there is no address for notices. */
    Order readAtTill(Fields body) {
        requireOurs(body);
        var scene = body.object("scene_info");
        if (scene.optional("device_ip", 45).isEmpty()) {
            scene.object("store_info").text("id", 32);
        }
        var code = body.object("payer").text("auth_code", 32);
        if (!PAYER_CODE.matcher(code).matches()) {
            throw WechatError.PARAM_ERROR.because("auth_code 必须是以 10 至 16 开头的 18 位数字");
        }
        return order(code.startsWith(FACE) ? Product.FACE : Product.CODE, body, "", null, code, TILL_LIFE);
    }

    private Order order(
            Product product, Fields body, String notifyUrl, @Nullable String payer, String code, Duration life) {
        var amount = body.object("amount");
        amount.currency();
        var expiry = body.optional("time_expire", 64);
        return new Order(
                body.number("out_trade_no", 6, 32),
                product,
                amount.fen("total"),
                body.text("description", 127),
                notifyUrl,
                "",
                body.optional("attach", 128),
                payer,
                code,
                expiry,
                times.now(),
                deadline(expiry, life),
                null,
                shared(body));
    }

    /** Whether the merchant wants to share the money before he has it. */
    private static boolean shared(Fields body) {
        return body.body().hasNonNull("settle_info")
                && body.object("settle_info").flag("profit_sharing");
    }

    void requireOurs(Fields body) {
        if (!body.text("mchid", 32).equals(keys.merchantId())) {
            throw WechatError.PARAM_ERROR.because("mchid 与签名的商户号不一致");
        }
        if (!body.text("appid", 32).equals(keys.appId())) {
            throw WechatError.APPID_MCHID_NOT_MATCH.because("appid和mch_id不匹配，请检查后再试");
        }
    }

    private String code(Product product) {
        return switch (product) {
            case JSAPI, APP -> "wx" + numbers.code(28);
            case H5 -> "https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx" + numbers.code(28);
            case NATIVE -> "weixin://wxpay/bizpayurl?pr=" + numbers.code(6) + "zz";
            case PRECREATE, PAGE, WAP, CODE, FACE, GATEWAY, IN_APP ->
                throw new IllegalStateException("Nobody prepays " + product);
        };
    }

    private Instant deadline(String expiry, Duration life) {
        var deadline = expiry.isEmpty() ? times.now().plus(life) : parsed(expiry);
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
