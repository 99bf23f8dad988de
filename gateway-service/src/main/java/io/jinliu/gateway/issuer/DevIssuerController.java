package io.jinliu.gateway.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.jinliu.gateway.identity.TokenSettings;
import io.jinliu.gateway.issuer.TokenRequest.ForPerson;
import io.jinliu.gateway.issuer.TokenRequest.ForService;
import io.jinliu.gateway.problem.Problem;
import io.jinliu.gateway.problem.Refused;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The development issuer's three doors: its keys, its description and its tokens. */
@RestController
@Profile("local")
class DevIssuerController {

    private final DevTokens tokens;
    private final Map<String, String> secrets;
    private final TokenSettings settings;
    private final Map<String, Object> publicKeys;

    DevIssuerController(DevTokens tokens, DevIssuerSettings clients, TokenSettings settings, RSAKey signingKey) {
        this.tokens = tokens;
        this.secrets = clients.secrets();
        this.settings = settings;
        this.publicKeys = new JWKSet(signingKey.toPublicJWK()).toJSONObject();
    }

    @GetMapping("/dev/jwks")
    Map<String, Object> keys() {
        return publicKeys;
    }

    @GetMapping("/.well-known/openid-configuration")
    Map<String, Object> description() {
        var issuer = settings.issuer().toString();
        return Map.of(
                "issuer", issuer,
                "jwks_uri", issuer + "/dev/jwks",
                "token_endpoint", issuer + "/dev/token",
                "grant_types_supported", List.of("client_credentials", "urn:jinliu:dev"),
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"),
                "id_token_signing_alg_values_supported", List.of("RS256"),
                "subject_types_supported", List.of("public"),
                "response_types_supported", List.of("token"));
    }

    @PostMapping(path = "/dev/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Mono<ResponseEntity<Token>> token(ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(form -> TokenRequest.read(form, exchange.getRequest().getHeaders()))
                .map(this::issue)
                .map(issued -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new Token(issued, "Bearer", DevTokens.LIFETIME.toSeconds())));
    }

    private String issue(TokenRequest request) {
        return switch (request) {
            case ForService service -> tokens.forService(authenticated(service));
            case ForPerson person -> tokens.forPerson(person.user(), person.roles(), person.merchant());
        };
    }

    private String authenticated(ForService service) {
        var secret = secrets.get(service.client());
        if (secret == null
                || !MessageDigest.isEqual(
                        secret.getBytes(UTF_8), service.secret().getBytes(UTF_8))) {
            throw Refused.because(Problem.UNAUTHENTICATED, "No such client, or another secret.")
                    .with(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"jinliu\"");
        }
        return service.client();
    }

    /** The reply of RFC 6749, 5.1. */
    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {}
}
