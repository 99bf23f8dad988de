package io.jinliu.common.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import io.jinliu.common.testing.Http;
import io.jinliu.common.testing.Http.Reply;
import io.jinliu.common.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogoutIT extends RunningParcels {

    @Test
    void a_token_is_refused_as_soon_as_it_is_given_up_and_another_of_the_same_person_is_not() {
        var givenUp = TestIssuer.token("BUYER", "1001");
        var kept = TestIssuer.token("BUYER", "1001");

        assertThat(sends(givenUp).status()).isEqualTo(200);
        assertThat(holding(givenUp).post("/api/v1/logout", "").status()).isEqualTo(204);

        var refused = sends(givenUp);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("code")).isEqualTo("unauthenticated");
        assertThat(holding(givenUp).post("/api/v1/logout", "").status()).isEqualTo(401);
        assertThat(sends(kept).status()).isEqualTo(200);
    }

    @Test
    void a_token_that_was_given_up_elsewhere_is_refused_here_soon() throws Exception {
        var token = TestIssuer.token("BUYER", "1002");
        assertThat(sends(token).status()).isEqualTo(200);

        publish(
                "identity-events",
                "TokenRevoked",
                "{\"tokenHash\":\"%s\",\"expiresAt\":\"%s\"}"
                        .formatted(hash(token), Instant.now().plusSeconds(600)));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(sends(token).status()).isEqualTo(401));
    }

    @Test
    void the_gateway_may_ask_without_a_token_and_reads_hashes() throws Exception {
        var token = TestIssuer.token("BUYER", "1003");
        holding(token).post("/api/v1/logout", "");

        assertThat(anybody().get("/revoked-tokens").body()).contains(hash(token));
        assertThat(anybody().get("/revoked-tokens?seconds=60").body()).contains(hash(token));
        assertThat(anybody().get("/revoked-tokens?seconds=0").json()).isEmpty();
    }

    @Test
    void a_token_without_an_id_could_not_be_revoked_and_is_refused() {
        var claims = TestIssuer.claims("1004")
                .jwtID(null)
                .claim("roles", List.of("BUYER"))
                .build();

        assertThat(sends(TestIssuer.signed(claims)).status()).isEqualTo(401);
    }

    private Reply sends(String token) {
        return holding(token).postOnce("/api/v1/parcels", "{\"items\":1}");
    }

    private Http holding(String token) {
        return new Http(port(), token, null);
    }

    private static String hash(String token) throws ParseException, NoSuchAlgorithmException {
        var id = SignedJWT.parse(token).getJWTClaimsSet().getJWTID();
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.US_ASCII)));
    }
}
