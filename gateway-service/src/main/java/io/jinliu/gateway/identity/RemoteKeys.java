package io.jinliu.gateway.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The issuer's public keys, fetched once, refreshed ahead of need and kept through an outage of the issuer.
 *
 * <p>Whoever can answer for the issuer can be anybody, so outside {@code local} it must be https and another host.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!local")
class RemoteKeys {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int LARGEST_KEY_SET = 256 * 1024;
    private static final Duration OUTAGE = Duration.ofHours(4);

    @Bean
    JWKSource<SecurityContext> issuerKeys(TokenSettings settings) throws MalformedURLException {
        requireTrustworthy("jinliu.security.issuer", settings.issuer());
        var keySet = requireTrustworthy("jinliu.security.jwks-uri", settings.jwksUri());
        var retriever = new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_KEY_SET);
        return JWKSourceBuilder.<SecurityContext>create(keySet.toURL(), retriever)
                .outageTolerant(OUTAGE.toMillis())
                .build();
    }

    private static URI requireTrustworthy(String setting, @Nullable URI address) {
        if (address == null) {
            throw new UnsafeSettings(
                    "%s is missing: outside profile local the keys have to come from the issuer.".formatted(setting));
        }
        if (!"https".equalsIgnoreCase(address.getScheme()) || isThisHost(address.getHost())) {
            throw new UnsafeSettings("%s is %s: outside profile local it must be https and must not be this very host."
                    .formatted(setting, address));
        }
        return address;
    }

    private static boolean isThisHost(@Nullable String host) {
        if (host == null || host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            var address = InetAddress.ofLiteral(host);
            return address.isLoopbackAddress() || address.isAnyLocalAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }
}
