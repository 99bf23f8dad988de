package io.jinliu.payment.wechat;

import io.jinliu.payment.wechat.WechatCredential.KeyFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who we are at WeChat Pay, and by which keys the two sides know each other.
 *
 * @param baseUrl scheme, host and port that stand for {@code https://api.mch.weixin.qq.com}
 * @param merchantKeyFile our private key, PKCS#8 PEM
 * @param publicKeyId the serial WeChat signs under: {@code PUB_KEY_ID_…}, or its platform certificate's serial number
 * @param publicKeyFile WeChat's public key or platform certificate, X.509 PEM
 * @param previousPublicKeyId the serial before the last rotation, believed until this setting is removed
 * @param credential the word behind {@code /callbacks/wechat/} that selects these keys
 * @param credentials others we listen to, but open nothing with, by the words that select them
 */
@Validated
@ConfigurationProperties("jinliu.wechat")
record WechatSettings(
        @DefaultValue("https://api.mch.weixin.qq.com") @NotNull
        URI baseUrl,

        @NotBlank String merchantId,
        @NotBlank String appId,
        @NotBlank String merchantSerial,
        @NotNull Path merchantKeyFile,

        @NotNull @Pattern(regexp = WechatCredential.API_V3_KEY, message = "must be 32 visible ASCII characters") String apiV3Key,

        @NotBlank String publicKeyId,
        @NotNull Path publicKeyFile,
        @Nullable String previousPublicKeyId,
        @Nullable Path previousPublicKeyFile,
        @NotNull URI notifyUrl,
        @DefaultValue("default") @NotBlank String credential,
        @DefaultValue Map<String, @Valid WechatCredential> credentials,
        @DefaultValue("1s") @NotNull Duration connectTimeout,
        @DefaultValue("5s") @NotNull Duration callTimeout) {

    WechatSettings {
        if (credentials.containsKey(credential)) {
            throw new IllegalArgumentException("Two credentials are called " + credential);
        }
    }

    /** What the orders we open are told with. */
    WechatCredential own() {
        var keys = new ArrayList<KeyFile>();
        keys.add(new KeyFile(publicKeyId, publicKeyFile));
        if (previousPublicKeyId != null && previousPublicKeyFile != null) {
            keys.add(new KeyFile(previousPublicKeyId, previousPublicKeyFile));
        }
        return new WechatCredential(merchantId, appId, apiV3Key, List.copyOf(keys));
    }

    /** Without the API v3 key: settings get printed. */
    @Override
    public String toString() {
        return "WechatSettings[%s, %s, %s]".formatted(baseUrl, merchantId, appId);
    }
}
