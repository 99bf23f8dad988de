package io.jinliu.simulator.wechat.transfer;

import io.jinliu.simulator.wechat.WechatError;
import io.jinliu.simulator.wechat.WechatKeys;
import io.jinliu.simulator.wire.Fingerprint;
import io.jinliu.simulator.wire.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;

/** Payees' real names, encrypted by RSA-OAEP with the platform's public key, which {@code Wechatpay-Serial} names. */
final class SecretName {

    private final WechatKeys keys;

    SecretName(WechatKeys keys) {
        this.keys = keys;
    }

    /** The fingerprint of the name behind the cipher text; the name itself is kept nowhere. */
    String digest(String cipherText, Request request) {
        if (!request.header("Wechatpay-Serial").filter(keys.platformKeyId()::equals).isPresent()) {
            throw WechatError.PARAM_ERROR.because("请确认 Wechatpay-Serial 为加密所用的微信支付公钥ID");
        }
        return Fingerprint.of(read(cipherText));
    }

    private String read(String cipherText) {
        try {
            var cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
            cipher.init(Cipher.DECRYPT_MODE, keys.platformKey());
            return new String(
                    cipher.doFinal(Base64.getDecoder().decode(cipherText)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | BadPaddingException | IllegalBlockSizeException unreadable) {
            throw WechatError.PARAM_ERROR.because("user_name 解密失败，请用微信支付公钥加密");
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Cannot decrypt a name", broken);
        }
    }
}
