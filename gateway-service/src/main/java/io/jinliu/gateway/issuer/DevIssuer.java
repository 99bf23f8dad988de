package io.jinliu.gateway.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.jinliu.gateway.identity.TokenSettings;
import io.jinliu.gateway.identity.UnsafeSettings;
import java.net.InetAddress;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Puts the development issuer together. It makes anybody anything, so it listens on this machine only.
 *
 * <p>The gateway checks tokens with this very key and never asks itself over HTTP.
 */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class DevIssuer {

    DevIssuer(@Value("${server.address:#{null}}") @Nullable InetAddress listensOn) {
        if (listensOn == null || !listensOn.isLoopbackAddress()) {
            throw new UnsafeSettings(
                    "server.address is not a loopback address: the development issuer makes anybody anything.");
        }
    }

    @Bean
    RSAKey signingKey(DevIssuerSettings settings) {
        return SigningKey.keptIn(settings.keyFile());
    }

    @Bean
    JWKSource<SecurityContext> ownKeys(RSAKey signingKey) {
        return new ImmutableJWKSet<>(new JWKSet(signingKey.toPublicJWK()));
    }

    @Bean
    DevTokens devTokens(RSAKey signingKey, TokenSettings settings, InstantSource machineTime) {
        return new DevTokens(signingKey, settings, machineTime);
    }
}
