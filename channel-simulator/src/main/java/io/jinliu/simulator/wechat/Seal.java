package io.jinliu.simulator.wechat;

import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.channel.Twist.Signing;
import io.jinliu.simulator.wire.Rsa;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** WeChat Pay's signature over what it says, replies and notices alike: time, nonce and the raw body. */
final class Seal {

    static final String SIGNATURE = "Wechatpay-Signature";

    private final Numbers numbers;

    Seal(Numbers numbers) {
        this.numbers = numbers;
    }

    Map<String, String> headers(PlatformKey key, byte[] body, Instant at, Signing signing) {
        var timestamp = Long.toString(at.getEpochSecond());
        var nonce = numbers.text(32);
        var headers = new LinkedHashMap<String, String>();
        headers.put("Request-ID", "08" + numbers.text(30));
        headers.put("Wechatpay-Nonce", nonce);
        headers.put("Wechatpay-Timestamp", timestamp);
        headers.put("Wechatpay-Serial", key.serial());
        headers.put("Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048");
        headers.put(SIGNATURE, signed(key, timestamp, nonce, body, signing));
        return headers;
    }

    private static String signed(PlatformKey key, String timestamp, String nonce, byte[] body, Signing signing) {
        var message = new ByteArrayOutputStream();
        message.writeBytes((timestamp + "\n" + nonce + "\n").getBytes(StandardCharsets.UTF_8));
        message.writeBytes(body);
        message.write('\n');
        var genuine = Rsa.sign(message.toByteArray(), key.key());
        return switch (signing) {
            case GENUINE -> genuine;
            case CORRUPT -> Rsa.spoil(genuine);
            case PROBE -> "WECHATPAY/SIGNTEST/" + Rsa.spoil(genuine);
        };
    }
}
