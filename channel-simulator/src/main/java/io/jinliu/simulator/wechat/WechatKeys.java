package io.jinliu.simulator.wechat;

import java.security.PrivateKey;
import java.security.PublicKey;

/**
 * Who the merchant is, and by which keys the two sides know each other.
 *
 * @param apiV3Key 32 ASCII characters
 */
public record WechatKeys(
        String merchantId, String appId, MerchantKeys merchant, PlatformKeys platform, String apiV3Key) {

    /** One key on each side. */
    public WechatKeys(
            String merchantId,
            String appId,
            String merchantSerial,
            PublicKey merchantKey,
            PrivateKey platformKey,
            String platformKeyId,
            String apiV3Key) {
        this(
                merchantId,
                appId,
                new MerchantKeys(merchantSerial, merchantKey),
                new PlatformKeys(new PlatformKey(platformKeyId, platformKey)),
                apiV3Key);
    }
}
