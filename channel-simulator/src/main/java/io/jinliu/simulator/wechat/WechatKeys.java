package io.jinliu.simulator.wechat;

import java.security.PrivateKey;
import java.security.PublicKey;

/**
 * Who the merchant is, and by which keys the two sides know each other.
 *
 * @param platformKeyId names the platform's public key, {@code PUB_KEY_ID_…}
 * @param apiV3Key 32 ASCII characters
 */
public record WechatKeys(
        String merchantId,
        String appId,
        String merchantSerial,
        PublicKey merchantKey,
        PrivateKey platformKey,
        String platformKeyId,
        String apiV3Key) {}
