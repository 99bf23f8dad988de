package io.jinliu.payment.unionpay;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who we are at UnionPay, and by which keys the two sides know each other.
 *
 * @param gateway scheme, host and port before {@code /gateway/api/…}
 * @param certId the serial number of our certificate, decimal
 * @param privateKeyFile our private key, PKCS#8 PEM
 * @param gatewayCertificateFile UnionPay's certificate, or the one that signs it, X.509 PEM
 * @param gatewayName whom a certificate that is only signed by that one must name: an authority signs for others too
 * @param returnUrl where the buyer's browser goes after paying; it proves nothing
 * @param credential the word behind {@code /callbacks/unionpay/} that selects these keys
 */
@Validated
@ConfigurationProperties("jinliu.unionpay")
record UnionpaySettings(
        @DefaultValue("https://gateway.95516.com") @NotNull URI gateway,

        @NotNull @Pattern(regexp = "[0-9A-Za-z]{1,15}") String merchantId,
        @NotNull @Pattern(regexp = "[0-9]{1,64}") String certId,
        @NotNull Path privateKeyFile,
        @NotNull Path gatewayCertificateFile,
        @DefaultValue("中国银联股份有限公司") @NotBlank String gatewayName,
        @NotNull URI notifyUrl,
        @NotNull URI returnUrl,
        @DefaultValue("default") @NotBlank String credential,
        @DefaultValue("1s") @NotNull Duration connectTimeout,
        @DefaultValue("5s") @NotNull Duration callTimeout) {

    URI door(String name) {
        return gateway.resolve("/gateway/api/" + name + ".do");
    }
}
