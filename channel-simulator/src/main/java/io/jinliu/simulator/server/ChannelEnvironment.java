package io.jinliu.simulator.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code channel.env}: what a merchant must be configured with to reach this simulator. */
final class ChannelEnvironment {

    private ChannelEnvironment() {}

    static void write(Path data, KeyRing keys, int port) {
        var host = "http://127.0.0.1:" + port;
        var variables = new LinkedHashMap<String, String>();
        wechat(variables, keys, host);
        alipay(variables, keys, host);
        unionpay(variables, keys, host);
        var lines = variables.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
        SecretFiles.write(data.resolve("channel.env"), lines);
    }

    private static void wechat(Map<String, String> variables, KeyRing keys, String host) {
        var who = keys.identity();
        variables.put("JINLIU_WECHAT_BASE_URL", host);
        variables.put("JINLIU_WECHAT_MERCHANT_ID", who.merchantId());
        variables.put("JINLIU_WECHAT_APP_ID", who.wechatAppId());
        var state = keys.wechatFiles().state();
        var merchant = state.merchant().getLast();
        variables.put("JINLIU_WECHAT_MERCHANT_SERIAL", merchant.serial());
        variables.put(
                "JINLIU_WECHAT_MERCHANT_KEY_FILE", keys.file(merchant.secret()).toString());
        variables.put("JINLIU_WECHAT_API_V3_KEY", who.apiV3Key());
        var newest = state.platform().getLast();
        variables.put("JINLIU_WECHAT_PUBLIC_KEY_ID", newest.serial());
        variables.put("JINLIU_WECHAT_PUBLIC_KEY_FILE", keys.file(newest.shown()).toString());
        keys.wechatFiles().previous().ifPresent(previous -> {
            variables.put("JINLIU_WECHAT_PREVIOUS_PUBLIC_KEY_ID", previous.serial());
            variables.put(
                    "JINLIU_WECHAT_PREVIOUS_PUBLIC_KEY_FILE",
                    keys.file(previous.shown()).toString());
        });
    }

    private static void alipay(Map<String, String> variables, KeyRing keys, String host) {
        var who = keys.identity();
        variables.put("JINLIU_ALIPAY_GATEWAY", host + "/gateway.do");
        variables.put("JINLIU_ALIPAY_APP_ID", who.alipayAppId());
        variables.put("JINLIU_ALIPAY_SELLER_ID", who.sellerId());
        variables.put("JINLIU_ALIPAY_APP_KEY_FILE", keys.file(KeyRing.APP_KEY).toString());
        variables.put(
                "JINLIU_ALIPAY_PUBLIC_KEY_FILE",
                keys.file(KeyRing.ALIPAY_PUBLIC_KEY).toString());
    }

    private static void unionpay(Map<String, String> variables, KeyRing keys, String host) {
        variables.put("JINLIU_UNIONPAY_GATEWAY", host);
        variables.put("JINLIU_UNIONPAY_MERCHANT_ID", keys.unionpayIdentity().merchantId());
        variables.put("JINLIU_UNIONPAY_CERT_ID", keys.unionpayIdentity().certId());
        variables.put(
                "JINLIU_UNIONPAY_PRIVATE_KEY_FILE",
                keys.file(KeyRing.UNIONPAY_MERCHANT_KEY).toString());
        variables.put(
                "JINLIU_UNIONPAY_GATEWAY_CERTIFICATE_FILE",
                keys.file(KeyRing.UNIONPAY_CERTIFICATE).toString());
    }
}
