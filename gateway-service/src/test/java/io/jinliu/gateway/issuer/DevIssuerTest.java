package io.jinliu.gateway.issuer;

import static io.jinliu.gateway.outside.Problems.json;
import static io.jinliu.gateway.outside.Problems.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.jinliu.gateway.outside.RunningGateway;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevIssuerTest extends RunningGateway {

    @Test
    void a_service_gets_a_token_of_its_own() throws ParseException, JOSEException {
        var answer = visitor()
                .form("/dev/token", "grant_type=client_credentials&client_id=order-service&client_secret=order-secret");

        var claims = claims(answer);
        assertThat(claims.getSubject()).isEqualTo("order-service");
        assertThat(claims.getStringListClaim("roles")).containsExactly("SERVICE");
        assertThat(claims.getIssuer()).isEqualTo(ISSUER);
        assertThat(claims.getAudience()).containsExactly("jinliu");
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment-service:pay+ment/secret==", "payment-service:pay%2Bment%2Fsecret%3D%3D"})
    void a_service_may_show_its_secret_in_the_header(String pair) throws ParseException, JOSEException {
        var answer = visitor().form("/dev/token", "grant_type=client_credentials", "Authorization", basic(pair));

        assertThat(claims(answer).getSubject()).isEqualTo("payment-service");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"order-service:wrong", "order-service:", "nobody:order-secret", "payment-service:order-secret"})
    void a_wrong_secret_gets_nothing(String pair) {
        var answer = visitor().form("/dev/token", "grant_type=client_credentials", "Authorization", basic(pair));

        problem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"jinliu\"");
    }

    @Test
    void a_developer_may_be_anybody() throws ParseException, JOSEException {
        var answer = visitor()
                .form("/dev/token", "grant_type=urn%3Ajinliu%3Adev&role=MERCHANT&role=operator&user=1001&merchant=M-7");

        var claims = claims(answer);
        assertThat(claims.getSubject()).isEqualTo("1001");
        assertThat(claims.getStringListClaim("roles")).containsExactly("MERCHANT", "OPERATOR");
        assertThat(claims.getStringClaim("merchant")).isEqualTo("M-7");
    }

    @Test
    void a_token_lives_a_quarter_of_an_hour() throws ParseException, JOSEException {
        var answer = visitor().form("/dev/token", "grant_type=urn:jinliu:dev&role=BUYER&user=1001");

        var claims = claims(answer);
        var lifetime = Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
        assertThat(lifetime).isEqualTo(Duration.ofMinutes(15));
        assertThat(json(answer).get("expires_in").asInt()).isEqualTo(900);
        assertThat(json(answer).get("token_type").asString()).isEqualTo("Bearer");
        assertThat(claims.getClaims()).doesNotContainKey("merchant");
    }

    @Test
    void a_token_opens_the_door() {
        var token = json(visitor().form("/dev/token", "grant_type=urn:jinliu:dev&role=BUYER&user=1001"))
                .get("access_token")
                .asString();

        assertThat(visitor()
                        .get("/api/v1/orders", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "grant_type=password&username=a&password=b",
                "grant_type=urn:jinliu:dev&user=1001",
                "grant_type=urn:jinliu:dev&role=BUYER",
                "grant_type=urn:jinliu:dev&role=EMPEROR&user=1001",
                "grant_type=urn:jinliu:dev&role=BUYER&user=a%0Ab",
                "grant_type=urn:jinliu:dev&role=BUYER&user=%E9%87%91",
                "grant_type=client_credentials",
                "grant_type=client_credentials&client_id=order-service"
            })
    void a_request_that_makes_no_sense_is_refused(String form) {
        problem(visitor().form("/dev/token", form), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic !!!", "Basic ", "Basic bm9jb2xvbg==", "Basic YTolenp6"})
    void unreadable_credentials_are_refused(String authorization) {
        var answer = visitor().form("/dev/token", "grant_type=client_credentials", "Authorization", authorization);

        problem(answer, 400, "malformed-request");
    }

    @Test
    void a_token_is_asked_for_by_form() {
        problem(
                visitor().post("/dev/token", "{}".getBytes(UTF_8), "Content-Type", "application/json"),
                415,
                "unsupported-media-type");
        problem(visitor().get("/dev/token"), 405, "method-not-allowed");
    }

    @Test
    void the_key_set_shows_the_public_half_only() {
        var key = json(visitor().get("/dev/jwks")).get("keys").get(0);

        assertThat(key.get("kid").asString()).isEqualTo(signingKey.getKeyID());
        assertThat(key.get("alg").asString()).isEqualTo("RS256");
        assertThat(key.propertyNames()).doesNotContain("d", "p", "q", "dp", "dq", "qi");
    }

    @Test
    void the_issuer_describes_itself() {
        var description = json(visitor().get("/.well-known/openid-configuration"));

        assertThat(description.get("issuer").asString()).isEqualTo(ISSUER);
        assertThat(description.get("jwks_uri").asString()).isEqualTo(ISSUER + "/dev/jwks");
        assertThat(description.get("token_endpoint").asString()).isEqualTo(ISSUER + "/dev/token");
    }

    /** Checked the way any service does: with the key set, over the wire. */
    private JWTClaimsSet claims(HttpResponse<String> answer) throws ParseException, JOSEException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var token = SignedJWT.parse(json(answer).get("access_token").asString());
        var key = JWKSet.parse(visitor().get("/dev/jwks").body())
                .getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        return token.getJWTClaimsSet();
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }
}
