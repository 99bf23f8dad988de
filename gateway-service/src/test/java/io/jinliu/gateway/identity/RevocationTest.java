package io.jinliu.gateway.identity;

import static io.jinliu.gateway.outside.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.gateway.outside.RunningGateway;
import io.jinliu.gateway.outside.StandIn.Reply;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "jinliu.security.revocations-every=100ms")
@DirtiesContext
class RevocationTest extends RunningGateway {

    @Test
    void a_token_that_was_given_up_is_refused_at_the_door_also_while_nobody_can_be_asked() throws Exception {
        assertThat(points("given-up").statusCode()).isEqualTo(200);

        ORDER.answers(Reply.json(
                200,
                "[{\"tokenHash\":\"%s\",\"expiresAt\":\"%s\"}]"
                        .formatted(hash("given-up"), Instant.now().plusSeconds(600))));
        await().untilAsserted(() -> problem(points("given-up"), 401, "unauthenticated"));
        assertThat(points("kept").statusCode()).isEqualTo(200);

        ORDER.answers(Reply.json(503, "{}"));
        ORDER.received().clear();
        await().until(() -> ORDER.received().size() > 2);
        problem(points("given-up"), 401, "unauthenticated");
        assertThat(points("kept").statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_without_an_id_could_not_be_revoked_and_is_refused() {
        problem(points(null), 401, "unauthenticated");
    }

    @Test
    void order_service_is_asked_for_all_of_them_once_and_then_for_the_news() {
        ORDER.answers(Reply.json(200, "[]"));

        await().until(() ->
                ORDER.received().stream().anyMatch(asked -> asked.target().equals("/revoked-tokens?seconds=60")));
    }

    @Test
    void to_give_a_token_up_leads_to_order_service() {
        ORDER.answers(Reply.json(200, "[]"));

        assertThat(visitor()
                        .post("/api/v1/logout", new byte[0], "Authorization", bearer("BUYER"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(ORDER.received()).anyMatch(asked -> asked.target().equals("/api/v1/logout"));
    }

    private HttpResponse<String> points(@Nullable String tokenId) {
        var token = forger().signed(forger().claims("BUYER").jwtID(tokenId));
        return visitor().get("/api/v1/points/me", "Authorization", "Bearer " + token);
    }

    private static String hash(String tokenId) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(tokenId.getBytes(StandardCharsets.US_ASCII)));
    }
}
