package io.jinliu.acceptance.attack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes what Alipay never would, and signs it as Alipay does. */
final class AlipayPen {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private AlipayPen() {}

    /** The fields of "paid", to be changed before they are signed. */
    static Map<String, String> paid(Victim victim, String tradeNo) {
        var fields = new TreeMap<String, String>();
        fields.put("notify_id", UUID.randomUUID().toString());
        fields.put("app_id", ChannelKeys.setting("JINLIU_ALIPAY_APP_ID"));
        fields.put("seller_id", ChannelKeys.setting("JINLIU_ALIPAY_SELLER_ID"));
        fields.put("out_trade_no", victim.paymentNo());
        fields.put("trade_no", tradeNo);
        fields.put("total_amount", "%d.%02d".formatted(victim.fen() / 100, victim.fen() % 100));
        fields.put("trade_status", "TRADE_SUCCESS");
        fields.put("gmt_payment", TIME.format(ChannelKeys.now()));
        fields.put("charset", "utf-8");
        return fields;
    }

    static Notice signed(Map<String, String> fields) {
        var content = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
        var all = new TreeMap<>(fields);
        all.put("sign", ChannelKeys.signedByAlipay(content.getBytes(StandardCharsets.UTF_8)));
        all.put("sign_type", "RSA2");
        return form(all);
    }

    static Notice form(Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new Notice("alipay", Map.of("Content-Type", "application/x-www-form-urlencoded"), body);
    }
}
