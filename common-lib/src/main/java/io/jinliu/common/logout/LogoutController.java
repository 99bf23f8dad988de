package io.jinliu.common.logout;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Every service has this door; the gateway leads to one of them. */
@RestController
class LogoutController {

    private final RevokeToken revokeToken;
    private final RevokedTokens revoked;

    LogoutController(RevokeToken revokeToken, RevokedTokens revoked) {
        this.revokeToken = revokeToken;
        this.revoked = revoked;
    }

    @PostMapping("/api/v1/logout")
    @RolesAllowed({"BUYER", "MERCHANT", "OPERATOR", "FINANCE", "AUDITOR", "SERVICE"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives up the token this is asked with: it is refused everywhere from now on")
    void logout(JwtAuthenticationToken caller) {
        var token = caller.getToken();
        var revocation = new TokenRevoked(
                RevokedTokens.hash(Objects.requireNonNull(token.getId(), "jti")),
                Objects.requireNonNull(token.getExpiresAt(), "exp"));
        revokeToken.revoke(revocation);
        revoked.remember(revocation);
    }
}
