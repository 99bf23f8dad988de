package io.jinliu.simulator.alipay;

import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Form;
import io.jinliu.simulator.wire.Times;
import io.jinliu.simulator.wire.Yuan;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Where the browser goes after paying on Alipay's page: signed, and yet no proof of payment to anybody careful. */
final class ReturnAddress {

    private final AlipayKeys keys;
    private final AlipaySeal seal;
    private final Times times;

    ReturnAddress(AlipayKeys keys, AlipaySeal seal, Times times) {
        this.keys = keys;
        this.seal = seal;
        this.times = times;
    }

    Optional<String> of(Paid trade) {
        return Optional.of(trade.order().returnUrl())
                .filter(url -> !url.isEmpty())
                .map(url -> url + (url.contains("?") ? "&" : "?") + signed(trade));
    }

    private static String method(Product product) {
        return product == Product.WAP ? "alipay.trade.wap.pay.return" : "alipay.trade.page.pay.return";
    }

    private String signed(Paid trade) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("charset", "utf-8");
        fields.put("out_trade_no", trade.order().outTradeNo());
        fields.put("method", method(trade.order().product()));
        fields.put("total_amount", Yuan.of(trade.first().amountFen()));
        fields.put("trade_no", trade.first().transactionId());
        fields.put("auth_app_id", keys.appId());
        fields.put("version", "1.0");
        fields.put("app_id", keys.appId());
        fields.put("sign_type", "RSA2");
        fields.put("seller_id", keys.sellerId());
        fields.put("timestamp", ChinaTime.plain(times.now()));
        fields.put("sign", seal.sign(fields, StandardCharsets.UTF_8));
        return Form.encode(fields, StandardCharsets.UTF_8);
    }
}
