package io.jinliu.simulator.alipay;

import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Times;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the merchant asks to be paid. */
final class AlipayOrderForm {

    private static final Duration LIFE = Duration.ofDays(15);
    private static final Duration CODE_LIFE = Duration.ofHours(2);
    private static final String FACE = "30";
    private static final Pattern PAYER_CODE = Pattern.compile("(2[5-9]|30)[0-9]{14,22}");
    private static final Pattern EXPRESS = Pattern.compile("([1-9][0-9]{0,4})([mhd])|1c");

    private final AlipayKeys keys;
    private final Numbers numbers;
    private final Times times;

    AlipayOrderForm(AlipayKeys keys, Numbers numbers, Times times) {
        this.keys = keys;
        this.numbers = numbers;
        this.times = times;
    }

    Order read(Product product, OpenApiCall call) {
        var content = call.content();
        var buyer = product == Product.JSAPI ? buyer(content) : null;
        return order(product, call, content, buyer, "https://qr.alipay.com/bax" + numbers.code(10));
    }

    /** The code is the payer's own. */
    Order readAtTill(OpenApiCall call) {
        var content = call.content();
        var code = content.text("auth_code", 64);
        if (!PAYER_CODE.matcher(code).matches()) {
            throw AlipayRefusal.parameter("参数无效: auth_code");
        }
        var scene = content.optional("scene", 32);
        if (!scene.isEmpty() && !scene.equals("bar_code") && !scene.equals("security_code")) {
            throw AlipayRefusal.parameter("参数无效: scene");
        }
        return order(code.startsWith(FACE) ? Product.FACE : Product.CODE, call, content, null, code);
    }

    private Order order(Product product, OpenApiCall call, BizContent content, @Nullable String buyer, String code) {
        requireOurs(product, content);
        var expiry = content.optional("time_expire", 32) + content.optional("timeout_express", 6);
        return new Order(
                content.number("out_trade_no"),
                product,
                content.fen("total_amount"),
                content.text("subject", 256),
                call.parameter("notify_url"),
                call.parameter("return_url"),
                content.optional("passback_params", 512),
                buyer,
                code,
                expiry,
                times.now(),
                deadline(product, content),
                InstalmentForm.read(content),
                content.object("extend_params")
                        .map(extended -> extended.flag("royalty_freeze"))
                        .orElse(false));
    }

    private void requireOurs(Product product, BizContent content) {
        var seller = content.optional("seller_id", 28);
        if (!seller.isEmpty() && !seller.equals(keys.sellerId())) {
            throw AlipayRefusal.parameter("参数无效: seller_id");
        }
        if (!fits(product, content.optional("product_code", 64))) {
            throw AlipayRefusal.parameter("参数无效: product_code");
        }
    }

    /** Two products must be named, the others are known by their method. */
    private static boolean fits(Product product, String named) {
        return switch (product) {
            case PAGE -> named.equals("FAST_INSTANT_TRADE_PAY");
            case WAP -> named.equals("QUICK_WAP_WAY");
            case APP -> named.isEmpty() || named.equals("QUICK_MSECURITY_PAY");
            case JSAPI -> named.isEmpty() || named.equals("JSAPI_PAY") || named.equals("FACE_TO_FACE_PAYMENT");
            case CODE, FACE -> named.isEmpty() || named.equals("FACE_TO_FACE_PAYMENT");
            case PRECREATE -> true;
            case NATIVE, H5, GATEWAY, IN_APP ->
                throw new IllegalStateException("Not a way to pay with Alipay: " + product);
        };
    }

    private static String buyer(BizContent content) {
        var id = content.optional("buyer_id", 28);
        return id.isEmpty() ? content.text("buyer_open_id", 128) : id;
    }

    /** A code lives two hours at most, whatever the order's own deadline. */
    private Instant deadline(Product product, BizContent content) {
        var asked = asked(content);
        if (!asked.isAfter(times.now())) {
            throw AlipayRefusal.parameter("参数无效: time_expire 早于当前时间");
        }
        var codeDies = times.now().plus(CODE_LIFE);
        return product == Product.PRECREATE && asked.isAfter(codeDies) ? codeDies : asked;
    }

    private Instant asked(BizContent content) {
        var absolute = content.optional("time_expire", 32);
        if (!absolute.isEmpty()) {
            return parsed(absolute);
        }
        var express = content.optional("timeout_express", 6);
        return express.isEmpty() ? times.now().plus(LIFE) : after(express);
    }

    private static Instant parsed(String absolute) {
        try {
            return ChinaTime.parsePlain(absolute);
        } catch (DateTimeException malformed) {
            throw AlipayRefusal.parameter("参数无效: time_expire");
        }
    }

    private Instant after(String express) {
        var read = EXPRESS.matcher(express);
        if (!read.matches()) {
            throw AlipayRefusal.parameter("参数无效: timeout_express");
        }
        if (express.equals("1c")) {
            var today = times.now().atOffset(ChinaTime.ZONE).toLocalDate();
            return today.plusDays(1).atTime(LocalTime.MIDNIGHT).toInstant(ChinaTime.ZONE);
        }
        long count = Long.parseLong(read.group(1));
        return times.now()
                .plus(
                        switch (read.group(2)) {
                            case "m" -> Duration.ofMinutes(count);
                            case "h" -> Duration.ofHours(count);
                            case String _ -> Duration.ofDays(count);
                        });
    }
}
