package io.jinliu.gateway.identity;

import static io.jinliu.gateway.outside.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import io.jinliu.gateway.outside.Forger;
import io.jinliu.gateway.outside.RunningGateway;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest extends RunningGateway {

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_role_may_knock(Role role) {
        assertThat(orders("Bearer " + forger().genuine(role.name())).statusCode())
                .isEqualTo(200);
        ORDER.forget();
    }

    @Test
    void without_a_token_there_is_no_way_in() {
        var answer = visitor().get("/api/v1/orders");

        problem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void anybody_may_read_the_catalogue() {
        assertThat(visitor().get("/api/v1/skus?cursor=1").statusCode()).isEqualTo(200);
        assertThat(visitor().get("/api/v1/skus/SKU-1").statusCode()).isEqualTo(200);
        ORDER.forget();
    }

    @Test
    void nobody_changes_the_catalogue_without_a_token() {
        problem(visitor().post("/api/v1/skus", new byte[] {'{', '}'}), 401, "unauthenticated");
        problem(visitor().get("/api/v1/skus/SKU-1/stock"), 401, "unauthenticated");
    }

    @Test
    void an_unsigned_token_is_no_token() {
        refused(forger().unsigned(forger().claims("OPERATOR")));
    }

    @Test
    void the_public_key_is_not_a_secret() {
        refused(forger().hmacOfThePublicKey(forger().claims("OPERATOR")));
    }

    @Test
    void another_algorithm_of_the_same_key_is_refused() {
        refused(forger().signed(forger().claims("BUYER"), new JWSHeader.Builder(JWSAlgorithm.PS256)));
        refused(forger().signed(forger().claims("BUYER"), new JWSHeader.Builder(JWSAlgorithm.RS512)));
    }

    @Test
    void a_changed_role_breaks_the_signature() {
        var buyer = forger().genuine("BUYER").split("\\.", 3);
        var operator = forger().genuine("OPERATOR").split("\\.", 3);

        refused(buyer[0] + "." + operator[1] + "." + buyer[2]);
    }

    @Test
    void an_expired_token_is_refused() {
        refused(forger().signed(forger().claims("BUYER")
                .expirationTime(Date.from(Instant.now().minusSeconds(60)))));
    }

    @Test
    void a_token_without_an_end_is_refused() {
        refused(forger().signed(forger().claims("BUYER").expirationTime(null)));
    }

    @Test
    void a_token_of_tomorrow_is_refused() {
        var tomorrow = Date.from(Instant.now().plus(Duration.ofDays(1)));

        refused(forger().signed(forger().claims("BUYER").notBeforeTime(tomorrow)));
    }

    @Test
    void a_token_for_somebody_else_is_refused() {
        refused(forger().signed(forger().claims("BUYER").audience("another-shop")));
        refused(forger().signed(forger().claims("BUYER").audience(List.of())));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        refused(forger().signed(forger().claims("BUYER").issuer("https://elsewhere.example")));
        refused(forger().signed(forger().claims("BUYER").issuer(null)));
    }

    @Test
    void a_stranger_using_our_key_id_is_refused() {
        refused(new Forger(Forger.anotherKey(signingKey.getKeyID()), ISSUER).genuine("BUYER"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../dev/null", "/etc/passwd", "' OR 1=1 --", "", "unknown"})
    void a_key_id_is_a_name_and_not_a_path(String keyId) {
        var stranger = new Forger(Forger.anotherKey(keyId), ISSUER);

        refused(stranger.genuine("OPERATOR"));
    }

    @Test
    void a_token_cannot_bring_its_own_key() {
        var own = Forger.anotherKey("mine");
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .jwk(own.toPublicJWK())
                .jwkURL(URI.create("http://127.0.0.1:" + port + "/mine"));

        refused(new Forger(own, ISSUER).signed(forger().claims("OPERATOR"), header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer x", "Bearer a.b.c", "Bearer ..", "bearer !"})
    void rubbish_is_refused(String authorization) {
        problem(orders(authorization), 401, "unauthenticated");
        assertThat(ORDER.received()).isEmpty();
    }

    @Test
    void a_token_in_the_address_is_not_looked_at() {
        problem(visitor().get("/api/v1/orders?access_token=" + forger().genuine("BUYER")), 401, "unauthenticated");
    }

    @Test
    void a_token_without_a_role_may_do_nothing() {
        problem(orders("Bearer " + forger().genuine()), 403, "forbidden");
        problem(orders("Bearer " + forger().genuine("ADMIN")), 403, "forbidden");
        assertThat(ORDER.received()).isEmpty();
    }

    private void refused(String token) {
        var answer = orders("Bearer " + token);

        problem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(ORDER.received()).isEmpty();
    }

    private HttpResponse<String> orders(String authorization) {
        return visitor().get("/api/v1/orders", "Authorization", authorization);
    }
}
