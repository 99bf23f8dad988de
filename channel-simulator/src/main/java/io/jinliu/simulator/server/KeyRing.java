package io.jinliu.simulator.server;

import io.jinliu.simulator.alipay.AlipayKeys;
import io.jinliu.simulator.unionpay.GatewayCertificate;
import io.jinliu.simulator.unionpay.UnionpayKeys;
import io.jinliu.simulator.wechat.WechatKeys;
import io.jinliu.simulator.wire.Rsa;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;

/** The keys and names of both sides, made at the first start and kept from then on. */
record KeyRing(Path folder, Identity identity, UnionpayIdentity unionpayIdentity, WechatKeyFiles wechatFiles) {

    private static final String MERCHANT_KEY = "wechat-merchant-key.pem";
    private static final String PLATFORM_PUBLIC_KEY = "wechat-platform-public-key.pem";
    static final String APP_KEY = "alipay-app-key.pem";
    static final String ALIPAY_PUBLIC_KEY = "alipay-public-key.pem";
    static final String UNIONPAY_MERCHANT_KEY = "unionpay-merchant-key.pem";
    static final String UNIONPAY_CERTIFICATE = "unionpay-gateway-certificate.pem";

    private static final String PLATFORM_KEY = "wechat-platform-key.pem";
    private static final String ALIPAY_KEY = "alipay-key.pem";
    private static final String UNIONPAY_KEY = "unionpay-gateway-key.pem";

    static KeyRing openOrMake(Path data) {
        var folder = data.resolve("keys");
        SecretFiles.makeFolder(folder);
        var identity = Identity.openOrMake(folder.resolve("identity.properties"));
        SecretFiles.makeIfAbsent(folder.resolve(PLATFORM_PUBLIC_KEY), () -> Pem.publicOf(key(folder, PLATFORM_KEY)));
        var ring = new KeyRing(
                folder,
                identity,
                UnionpayIdentity.openOrMake(folder.resolve("unionpay.properties")),
                new WechatKeyFiles(folder, first(identity)));
        SecretFiles.makeIfAbsent(folder.resolve(ALIPAY_PUBLIC_KEY), () -> Pem.publicOf(ring.key(ALIPAY_KEY)));
        ring.key(APP_KEY);
        ring.key(UNIONPAY_MERCHANT_KEY);
        SecretFiles.makeIfAbsent(
                folder.resolve(UNIONPAY_CERTIFICATE), () -> GatewayCertificate.pem(ring.key(UNIONPAY_KEY)));
        return ring;
    }

    WechatKeys wechat() {
        return new WechatKeys(
                identity.merchantId(),
                identity.wechatAppId(),
                wechatFiles.merchantKeys(),
                wechatFiles.platformKeys(),
                identity.apiV3Key());
    }

    private static WechatKeyFiles.State first(Identity identity) {
        return new WechatKeyFiles.State(
                List.of(new WechatKeyFiles.Line(identity.platformKeyId(), PLATFORM_KEY, PLATFORM_PUBLIC_KEY)),
                List.of(identity.platformKeyId()),
                List.of(new WechatKeyFiles.Line(identity.merchantSerial(), MERCHANT_KEY, "")));
    }

    AlipayKeys alipay() {
        return new AlipayKeys(identity.alipayAppId(), identity.sellerId(), Rsa.publicOf(key(APP_KEY)), key(ALIPAY_KEY));
    }

    UnionpayKeys unionpay() {
        return new UnionpayKeys(
                unionpayIdentity.merchantId(),
                unionpayIdentity.certId(),
                Rsa.publicOf(key(UNIONPAY_MERCHANT_KEY)),
                key(UNIONPAY_KEY));
    }

    Path file(String name) {
        return folder.resolve(name).toAbsolutePath();
    }

    private PrivateKey key(String name) {
        return key(folder, name);
    }

    private static PrivateKey key(Path folder, String name) {
        return Pem.readPrivate(SecretFiles.openOrMake(folder.resolve(name), Pem::newPrivate));
    }
}
