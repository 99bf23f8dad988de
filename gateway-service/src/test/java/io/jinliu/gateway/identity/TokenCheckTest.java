package io.jinliu.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import io.jinliu.gateway.outside.Forger;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

class TokenCheckTest {

    static final String ISSUER = "https://login.example";
    static final RSAKey KEY = Forger.anotherKey("current");

    final AtomicInteger fetches = new AtomicInteger();

    @Test
    void invented_key_ids_do_not_make_us_fetch_the_key_set_again_and_again() {
        var tokens = checkedWith(() -> new JWKSet(KEY.toPublicJWK()));
        for (var i = 0; i < 100; i++) {
            var stranger = new Forger(copyOf(KEY, "invented-" + i), ISSUER);
            assertThatThrownBy(() -> decode(tokens, stranger)).isInstanceOf(BadJwtException.class);
        }

        assertThat(fetches).hasValueLessThan(5);
        assertThatCode(() -> decode(tokens, new Forger(KEY, ISSUER))).doesNotThrowAnyException();
    }

    @Test
    void an_issuer_that_is_away_is_not_the_visitors_fault_however_often_he_asks() {
        var tokens = checkedWith(() -> {
            throw new JWKSetUnavailableException("away");
        });

        for (var i = 0; i < 20; i++) {
            assertThatThrownBy(() -> decode(tokens, new Forger(KEY, ISSUER)))
                    .isInstanceOf(AuthenticationServiceException.class);
        }
    }

    private static void decode(ReactiveJwtDecoder tokens, Forger forger) {
        tokens.decode(forger.genuine("BUYER")).block();
    }

    private ReactiveJwtDecoder checkedWith(Issuer issuer) {
        var source = JWKSourceBuilder.create(counted(issuer)).build();
        var settings = new TokenSettings(URI.create(ISSUER), null, "jinliu", Duration.ofHours(1));
        return new TokenCheck()
                .tokens(source, settings, InstantSource.system(), _ -> OAuth2TokenValidatorResult.success());
    }

    private JWKSetSource<SecurityContext> counted(Issuer issuer) {
        return new JWKSetSource<>() {
            @Override
            public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, SecurityContext none)
                    throws KeySourceException {
                fetches.incrementAndGet();
                return issuer.keys();
            }

            @Override
            public void close() {}
        };
    }

    interface Issuer {
        JWKSet keys() throws KeySourceException;
    }

    private static RSAKey copyOf(RSAKey key, String keyId) {
        return new RSAKey.Builder(key).keyID(keyId).build();
    }
}
