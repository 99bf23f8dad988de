package io.jinliu.acceptance.attack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Writes what WeChat Pay never would, and signs it as WeChat Pay does. */
final class WechatPen {

    static final String NONCE = "0123456789ab";

    private WechatPen() {}

    /** The plain content of "paid", as the contract has it. */
    static String paid(Victim victim, String transactionId) {
        return """
                {"transaction_id":"%s","mchid":"%s","appid":"%s","out_trade_no":"%s","trade_state":"SUCCESS",\
                "trade_type":"NATIVE","success_time":"%s",\
                "amount":{"total":%d,"payer_total":%d,"currency":"CNY"},"payer":{"openid":"o1"}}\
                """.formatted(
                        transactionId,
                        ChannelKeys.setting("JINLIU_WECHAT_MERCHANT_ID"),
                        ChannelKeys.setting("JINLIU_WECHAT_APP_ID"),
                        victim.paymentNo(),
                        ChannelKeys.now().toString().replaceAll("\\.\\d+Z", "Z"),
                        victim.fen(),
                        victim.fen());
    }

    static Notice about(String content) {
        return about(content, ChannelKeys.now());
    }

    static Notice about(String content, Instant at) {
        return signed(envelope(sealed(content), NONCE, "transaction"), Long.toString(at.getEpochSecond()));
    }

    static String envelope(String ciphertext, String nonce, String associated) {
        return """
                {"id":"1","event_type":"TRANSACTION.SUCCESS","resource_type":"encrypt-resource","resource":{"algorithm":\
                "AEAD_AES_256_GCM","ciphertext":"%s","nonce":"%s","associated_data":"%s","original_type":"transaction"}}\
                """.formatted(ciphertext, nonce, associated);
    }

    static Notice signed(String body) {
        return signed(body, Long.toString(ChannelKeys.now().getEpochSecond()));
    }

    static Notice signed(String body, String timestamp) {
        var message = timestamp + "\nnonce\n" + body + "\n";
        var headers = new HashMap<>(Map.of(
                "Content-Type",
                "application/json",
                "Wechatpay-Serial",
                ChannelKeys.setting("JINLIU_WECHAT_PUBLIC_KEY_ID"),
                "Wechatpay-Timestamp",
                timestamp,
                "Wechatpay-Nonce",
                "nonce",
                "Wechatpay-Signature",
                ChannelKeys.signedByWechat(message.getBytes(StandardCharsets.UTF_8))));
        return new Notice("wechat", headers, body);
    }

    static String sealed(String content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(bytes(ChannelKeys.setting("JINLIU_WECHAT_API_V3_KEY")), "AES"),
                    new GCMParameterSpec(128, bytes(NONCE)));
            cipher.updateAAD(bytes("transaction"));
            return Base64.getEncoder().encodeToString(cipher.doFinal(bytes(content)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
