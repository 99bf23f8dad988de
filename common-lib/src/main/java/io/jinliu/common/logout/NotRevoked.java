package io.jinliu.common.logout;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** A token must have an id, or nobody could revoke it, and must not be revoked. */
@Component
class NotRevoked implements OAuth2TokenValidator<Jwt> {

    private final RevokedTokens revoked;

    NotRevoked(RevokedTokens revoked) {
        this.revoked = revoked;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var id = token.getId();
        if (id == null || id.isBlank()) {
            return refused("The token has no jti");
        }
        return revoked.include(id) ? refused("The token is revoked") : OAuth2TokenValidatorResult.success();
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, why, null));
    }
}
