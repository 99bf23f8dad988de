package io.jinliu.payment.alipay;

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
 * Who we are at Alipay, and by which keys the two sides know each other.
 *
 * @param sellerId whose account takes the money, {@code 2088…}
 * @param appKeyFile our private key, PKCS#8 PEM
 * @param publicKeyFile Alipay's public key (not the application's), X.509 PEM
 * @param returnUrl where the buyer's browser goes after paying; it proves nothing
 * @param instalmentSellerPercent how much of the fee for 花呗分期 we bear, not the buyer: all of it or nothing
 * @param credential the word behind {@code /callbacks/alipay/} that selects these keys
 */
@Validated
@ConfigurationProperties("jinliu.alipay")
record AlipaySettings(
        @DefaultValue("https://openapi.alipay.com/gateway.do") @NotNull
        URI gateway,

        @NotBlank String appId,
        @NotNull @Pattern(regexp = "2088[0-9]{12}") String sellerId,
        @NotNull Path appKeyFile,
        @NotNull Path publicKeyFile,
        @NotNull URI notifyUrl,
        @Nullable URI returnUrl,
        @DefaultValue("0") @Pattern(regexp = "0|100") String instalmentSellerPercent,
        @DefaultValue("default") @NotBlank String credential,
        @DefaultValue("1s") @NotNull Duration connectTimeout,
        @DefaultValue("5s") @NotNull Duration callTimeout) {}
