package io.jinliu.schedule.channel;

import io.jinliu.simulator.alipay.AlipayKeys;
import io.jinliu.simulator.unionpay.GatewayCertificate;
import io.jinliu.simulator.unionpay.UnionpayKeys;
import io.jinliu.simulator.wechat.WechatKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Who we are at the channels, with keys made for this process. They are short: nobody attacks a schedule, and thousands
 * of signatures are made in each second.
 */
public final class Merchant {

    private static final int KEY_BITS = 1024;
    private static final String MERCHANT_ID = "1900000109";
    private static final String WECHAT_APP = "wx0123456789abcdef";
    private static final String SERIAL = "0".repeat(40);
    private static final String PLATFORM_KEY = "PUB_KEY_ID_0119000001090000000000000000";
    private static final String API_KEY = "schedules-schedules-schedules-32";
    private static final String ALIPAY_APP = "2021000000000001";
    private static final String UNIONPAY_MERCHANT = "777290058110048";
    private static final String UNIONPAY_CERT = "68759663125";
    private static final String SELLER = "2088000000000001";

    private final KeyPair merchant = made();
    private final KeyPair platform = made();
    private final KeyPair application = made();
    private final KeyPair alipay = made();
    private final KeyPair gateway = made();
    private final Map<String, Object> settings = new HashMap<>();

    /** @param port where the channels listen */
    public Merchant(int port) {
        var host = "http://127.0.0.1:" + port;
        settings.put("jinliu.wechat.base-url", host);
        settings.put("jinliu.wechat.merchant-id", MERCHANT_ID);
        settings.put("jinliu.wechat.app-id", WECHAT_APP);
        settings.put("jinliu.wechat.merchant-serial", SERIAL);
        settings.put("jinliu.wechat.api-v3-key", API_KEY);
        settings.put("jinliu.wechat.public-key-id", PLATFORM_KEY);
        settings.put("jinliu.wechat.notify-url", "http://payment/callbacks/wechat/default");
        settings.put("jinliu.alipay.gateway", host + "/gateway.do");
        settings.put("jinliu.alipay.app-id", ALIPAY_APP);
        settings.put("jinliu.alipay.seller-id", SELLER);
        settings.put("jinliu.alipay.notify-url", "http://payment/callbacks/alipay/default");
        settings.put("jinliu.unionpay.gateway", host);
        settings.put("jinliu.unionpay.merchant-id", UNIONPAY_MERCHANT);
        settings.put("jinliu.unionpay.cert-id", UNIONPAY_CERT);
        settings.put("jinliu.unionpay.notify-url", "http://payment/callbacks/unionpay/default");
        settings.put("jinliu.unionpay.return-url", "http://payment/");
        settings.put("jinliu.guard.calls", 10_000);
        settings.put("jinliu.guard.calls-at-least", 10_000);
        files();
    }

    private void files() {
        try {
            var folder = Files.createTempDirectory("jinliu-schedules");
            put("jinliu.wechat.merchant-key-file", folder, "PRIVATE KEY", merchant.getPrivate());
            put("jinliu.wechat.public-key-file", folder, "PUBLIC KEY", platform.getPublic());
            put("jinliu.alipay.app-key-file", folder, "PRIVATE KEY", application.getPrivate());
            put("jinliu.alipay.public-key-file", folder, "PUBLIC KEY", alipay.getPublic());
            put("jinliu.unionpay.private-key-file", folder, "PRIVATE KEY", merchant.getPrivate());
            keep("jinliu.unionpay.gateway-certificate-file", folder, GatewayCertificate.pem(gateway.getPrivate()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void put(String setting, Path folder, String what, Key key) throws IOException {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        var pem = "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(what, lines.encodeToString(key.getEncoded()));
        keep(setting, folder, pem);
    }

    private void keep(String setting, Path folder, String pem) throws IOException {
        var file = folder.resolve(setting + ".pem");
        Files.writeString(file, pem);
        file.toFile().deleteOnExit();
        folder.toFile().deleteOnExit();
        settings.put(setting, file.toString());
    }

    /** What payment-service must know. */
    public Map<String, Object> settings() {
        return settings;
    }

    WechatKeys wechat() {
        return new WechatKeys(
                MERCHANT_ID, WECHAT_APP, SERIAL, merchant.getPublic(), platform.getPrivate(), PLATFORM_KEY, API_KEY);
    }

    AlipayKeys alipay() {
        return new AlipayKeys(ALIPAY_APP, SELLER, application.getPublic(), alipay.getPrivate());
    }

    UnionpayKeys unionpay() {
        return new UnionpayKeys(UNIONPAY_MERCHANT, UNIONPAY_CERT, merchant.getPublic(), gateway.getPrivate());
    }

    private static KeyPair made() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
