package io.jinliu.gateway.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.jinliu.gateway.identity.Role;
import io.jinliu.gateway.identity.TokenSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs development tokens. They live fifteen minutes, like the real ones. */
final class DevTokens {

    static final Duration LIFETIME = Duration.ofMinutes(15);

    private final RSAKey key;
    private final TokenSettings settings;
    private final InstantSource machineTime;

    DevTokens(RSAKey key, TokenSettings settings, InstantSource machineTime) {
        this.key = key;
        this.settings = settings;
        this.machineTime = machineTime;
    }

    String forService(String client) {
        return signed(client, List.of(Role.SERVICE), null);
    }

    String forPerson(String user, Collection<Role> roles, @Nullable String merchant) {
        return signed(user, roles, merchant);
    }

    private String signed(String subject, Collection<Role> roles, @Nullable String merchant) {
        var token = new SignedJWT(header(), claims(subject, roles, merchant));
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException unusable) {
            throw new IllegalStateException("The development issuer's key does not sign", unusable);
        }
        return token.serialize();
    }

    private JWSHeader header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
    }

    private JWTClaimsSet claims(String subject, Collection<Role> roles, @Nullable String merchant) {
        var now = machineTime.instant();
        return new JWTClaimsSet.Builder()
                .issuer(settings.issuer().toString())
                .subject(subject)
                .audience(List.of(settings.audience()))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString())
                .claim("roles", roles.stream().map(Role::name).toList())
                .claim("merchant", merchant)
                .build();
    }
}
