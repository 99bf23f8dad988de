package io.jinliu.gateway.identity;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What makes a token good: RS256, a key of the issuer, the issuer's name, our audience, time left, and a holder who has not given it up. */
@Configuration(proxyBeanMethods = false)
class TokenCheck {

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(30);

    private static final JWKSelector EVERY_KEY = new JWKSelector(new JWKMatcher.Builder().build());

    @Bean
    ReactiveJwtDecoder tokens(
            JWKSource<SecurityContext> keys,
            TokenSettings settings,
            InstantSource machineTime,
            OAuth2TokenValidator<Jwt> notRevoked) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(token -> candidates(keys, token))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                inTime(machineTime),
                new JwtIssuerValidator(settings.issuer().toString()),
                forUs(settings.audience()),
                ofSomebody(),
                notRevoked));
        return token -> decoder.decode(token).onErrorMap(IllegalStateException.class, TokenCheck::issuerIsAway);
    }

    /** Nobody knows whether the token is good: that is our trouble, not the visitor's. */
    private static AuthenticationServiceException issuerIsAway(Throwable cause) {
        return new AuthenticationServiceException("The issuer's keys cannot be had", cause);
    }

    /** A key set may have to be fetched, which blocks: never on an event loop. */
    private static Flux<JWK> candidates(JWKSource<SecurityContext> keys, SignedJWT token) {
        return Mono.fromCallable(() -> matching(keys, token))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMapIterable(found -> found);
    }

    private static List<JWK> matching(JWKSource<SecurityContext> keys, SignedJWT token) throws KeySourceException {
        var matcher = JWKMatcher.forJWSHeader(token.getHeader());
        if (matcher == null) {
            return List.of(); // an algorithm that has no public keys at all
        }
        try {
            return keys.get(new JWKSelector(matcher), null);
        } catch (RateLimitReachedException unknownKeyAgain) {
            return keys.get(EVERY_KEY, null); // what is cached, if anything is: invented key ids fetch nothing
        }
    }

    private static OAuth2TokenValidator<Jwt> inTime(InstantSource machineTime) {
        var validator = new JwtTimestampValidator(CLOCKS_MAY_DIFFER);
        validator.setAllowEmptyExpiryClaim(false);
        validator.setClock(machineTime.withZone(ZoneOffset.UTC));
        return validator;
    }

    private static OAuth2TokenValidator<Jwt> forUs(String audience) {
        return new JwtClaimValidator<Collection<String>>(
                JwtClaimNames.AUD, named -> named != null && named.contains(audience));
    }

    private static OAuth2TokenValidator<Jwt> ofSomebody() {
        return new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank());
    }
}
