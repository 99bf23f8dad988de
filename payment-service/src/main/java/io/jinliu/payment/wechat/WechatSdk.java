package io.jinliu.payment.wechat;

import com.wechat.pay.java.core.Config;
import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.auth.Validator;
import com.wechat.pay.java.core.auth.WechatPay2Validator;
import com.wechat.pay.java.core.cipher.PrivacyEncryptor;
import com.wechat.pay.java.core.http.DefaultHttpClientBuilder;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.core.http.HttpHeaders;
import com.wechat.pay.java.service.payments.app.AppServiceExtension;
import com.wechat.pay.java.service.payments.h5.H5Service;
import com.wechat.pay.java.service.payments.jsapi.JsapiServiceExtension;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import com.wechat.pay.java.service.profitsharing.ProfitsharingService;
import com.wechat.pay.java.service.refund.RefundService;
import io.jinliu.payment.security.ChannelHttp;

/**
 * The official client, on our wire.
 *
 * @param encryptor for names, under the key we ask WeChat to answer by
 * @param client for the calls that the SDK has no service for
 * @param config for what is encrypted to one side alone
 */
record WechatSdk(
        NativePayService nativePay,
        JsapiServiceExtension jsapi,
        H5Service h5,
        AppServiceExtension app,
        RefundService refunds,
        ProfitsharingService sharing,
        PrivacyEncryptor encryptor,
        HttpClient client,
        Config config) {

    static WechatSdk of(WechatSettings settings, ChannelHttp http) {
        var keys = WechatKeys.read(settings.own().keys());
        var config = new RSAPublicKeyConfig.Builder()
                .merchantId(settings.merchantId())
                .merchantSerialNumber(settings.merchantSerial())
                .privateKeyFromPath(settings.merchantKeyFile().toString())
                .publicKeyId(keys.current())
                .publicKey(keys.currentKey())
                .apiV3Key(settings.apiV3Key())
                .build();
        var client = client(settings, http, config, keys);
        return new WechatSdk(
                new NativePayService.Builder().httpClient(client).build(),
                new JsapiServiceExtension.Builder()
                        .config(config)
                        .httpClient(client)
                        .build(),
                new H5Service.Builder().httpClient(client).build(),
                new AppServiceExtension.Builder()
                        .config(config)
                        .httpClient(client)
                        .build(),
                new RefundService.Builder().httpClient(client).build(),
                new ProfitsharingService.Builder()
                        .config(config)
                        .httpClient(client)
                        .build(),
                config.createEncryptor(),
                client,
                config);
    }

    private static HttpClient client(WechatSettings settings, ChannelHttp http, Config config, WechatKeys keys) {
        return new DefaultHttpClientBuilder()
                .credential(config.createCredential())
                .validator(new Unconvinced(new WechatPay2Validator(keys)))
                .okHttpClient(http.client(settings.connectTimeout(), settings.callTimeout())
                        .addInterceptor(new WechatWire(settings.baseUrl()))
                        .addInterceptor(http::archived)
                        .build())
                .build();
    }

    /** The SDK throws its users' own exceptions when an answer has no time or signature, or none that can be read. */
    private record Unconvinced(Validator validator) implements Validator {

        @Override
        public <T> boolean validate(HttpHeaders headers, String body) {
            try {
                return headers.getHeader("Wechatpay-Signature") != null
                        && headers.getHeader("Wechatpay-Serial") != null
                        && validator.validate(headers, body);
            } catch (IllegalArgumentException unreadable) {
                return false;
            }
        }

        @Override
        public <T> String getSerialNumber() {
            return validator.getSerialNumber();
        }
    }
}
