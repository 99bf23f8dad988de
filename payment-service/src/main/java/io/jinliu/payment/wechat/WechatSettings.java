package io.jinliu.payment.wechat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who we are at WeChat Pay, and by which keys the two sides know each other.
 *
 * @param baseUrl scheme, host and port that stand for {@code https://api.mch.weixin.qq.com}
 * @param merchantKeyFile our private key, PKCS#8 PEM
 * @param publicKeyId the serial WeChat signs under, {@code PUB_KEY_ID_…}
 * @param publicKeyFile WeChat's public key, X.509 PEM
 * @param previousPublicKeyId the serial before the last rotation, believed until this setting is removed
 * @param credential the word behind {@code /callbacks/wechat/} that selects these keys
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

        @NotNull @Pattern(regexp = "[\\x21-\\x7E]{32}", message = "must be 32 visible ASCII characters") String apiV3Key,

        @NotBlank String publicKeyId,
        @NotNull Path publicKeyFile,
        @Nullable String previousPublicKeyId,
        @Nullable Path previousPublicKeyFile,
        @NotNull URI notifyUrl,
        @DefaultValue("default") @NotBlank String credential,
        @DefaultValue("1s") @NotNull Duration connectTimeout,
        @DefaultValue("5s") @NotNull Duration callTimeout) {

    /** Without the API v3 key: settings get printed. */
    @Override
    public String toString() {
        return "WechatSettings[%s, %s, %s]".formatted(baseUrl, merchantId, appId);
    }
}
