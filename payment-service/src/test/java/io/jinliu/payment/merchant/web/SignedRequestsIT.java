package io.jinliu.payment.merchant.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Databases;
import io.jinliu.payment.security.RunningPayments;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A merchant's server at the real door: what is signed comes in as that merchant, anything else changes nothing. */
@Tag("storage")
class SignedRequestsIT extends RunningPayments {

    static final JsonMapper JSON = JsonMapper.shared();
    static final String WEBHOOK = "{\"url\":\"https://93.184.215.14/hook\",\"events\":[\"payment.closed\"]}";

    final String merchantId = "A" + UUID.randomUUID().toString().substring(0, 8);
    final HttpClient http = HttpClient.newHttpClient();
    final Databases databases;
    final Clock clock;
    final Map<String, String> app = new LinkedHashMap<>();

    SignedRequestsIT(Databases databases, Clock clock) {
        this.databases = databases;
        this.clock = clock;
    }

    @BeforeEach
    void make_an_app() {
        var made = made("[]");
        app.put("id", made.path("appId").asString());
        app.put("secret", made.path("secret").asString());
    }

    @Test
    void what_is_signed_comes_in_as_the_apps_merchant() throws Exception {
        var made = send(signed("POST", "/api/v1/webhooks", WEBHOOK));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(merchant(merchantId).get("/api/v1/webhooks").json().path("items"))
                .hasSize(1);
        assertThat(send(signed("GET", "/api/v1/webhook-deliveries?limit=5", "")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_role_that_a_merchant_has_not_an_app_has_not_either() throws Exception {
        var answer = send(signed("POST", "/api/v1/payments", "{\"orderNo\":\"1\",\"method\":\"WECHAT_NATIVE\"}"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void what_is_not_as_it_was_signed_changes_nothing(String what, Consumer<Draft> spoil, String code)
            throws Exception {
        var draft = signed("POST", "/api/v1/webhooks", WEBHOOK);
        spoil.accept(draft);

        var answer = send(draft);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo(code);
        assertThat(merchant(merchantId).get("/api/v1/webhooks").json().path("items"))
                .isEmpty();
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                attack("another byte in the body", draft -> draft.body = draft.body + " ", "signature-wrong"),
                attack("another path", draft -> draft.target = "/api/v1/webhooks?x=1", "signature-wrong"),
                attack("another time", draft -> draft.move("X-Jinliu-Timestamp", 1), "signature-wrong"),
                attack("stale", draft -> draft.move("X-Jinliu-Timestamp", -301), "signature-stale"),
                attack("of the future", draft -> draft.move("X-Jinliu-Timestamp", 330), "signature-stale"),
                attack(
                        "another nonce",
                        draft -> draft.headers.merge("X-Jinliu-Nonce", "x", String::concat),
                        "signature-wrong"),
                attack("nobody's app", draft -> draft.headers.put("X-Jinliu-App", "1024"), "unknown-app"),
                attack("a header twice", draft -> draft.twice = "X-Jinliu-Nonce", "signature-headers"),
                attack("no nonce", draft -> draft.headers.remove("X-Jinliu-Nonce"), "signature-headers"),
                attack(
                        "a token beside it",
                        draft -> draft.headers.put("Authorization", "Bearer x"),
                        "signature-headers"));
    }

    @Test
    void a_refusal_is_written_down() throws Exception {
        var draft = signed("GET", "/api/v1/webhooks", "");
        draft.target = "/api/v1/webhooks?x=1";

        assertThat(send(draft).statusCode()).isEqualTo(401);
        assertThat(refused(String.valueOf(app.get("id")))).isPositive();
    }

    @Test
    void a_nonce_is_used_once() throws Exception {
        var draft = signed("GET", "/api/v1/webhooks", "");

        assertThat(send(draft).statusCode()).isEqualTo(200);
        assertThat(send(draft).body()).contains("nonce-used");
    }

    @Test
    void one_apps_signature_is_not_anothers() throws Exception {
        var draft = signed("GET", "/api/v1/webhooks", "");
        draft.headers.put("X-Jinliu-App", made("[]").path("appId").asString());

        assertThat(send(draft).body()).contains("signature-wrong");
    }

    @Test
    void comes_from_where_the_app_may_be_used() throws Exception {
        var bound = made("[\"203.0.113.0/24\",\"2001:db8::/32\"]");
        app.put("id", bound.path("appId").asString());
        app.put("secret", bound.path("secret").asString());

        assertThat(send(signed("GET", "/api/v1/webhooks", "")).body()).contains("address-not-allowed");

        var draft = signed("GET", "/api/v1/webhooks", "");
        draft.headers.put("X-Forwarded-For", "203.0.113.9");
        assertThat(send(draft).statusCode()).isEqualTo(200);
    }

    @Test
    void no_app_makes_another_and_none_comes_in_when_it_is_revoked() throws Exception {
        assertThat(send(signed("POST", "/api/v1/apps", "{\"name\":\"x\",\"algorithm\":\"HMAC\"}"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(role("BUYER", "1001").get("/api/v1/apps").status()).isEqualTo(403);
        assertThat(merchant("M2").get("/api/v1/apps/" + app.get("id")).status()).isEqualTo(404);

        delete("/api/v1/apps/" + app.get("id"));

        assertThat(send(signed("GET", "/api/v1/webhooks", "")).body()).contains("unknown-app");
    }

    @Test
    void a_body_that_is_too_large_is_not_signed_for() throws Exception {
        assertThat(send(signed("POST", "/api/v1/webhooks", "x".repeat(300_000))).statusCode())
                .isEqualTo(413);
    }

    private JsonNode made(String addresses) {
        var reply = merchant(merchantId)
                .post(
                        "/api/v1/apps",
                        "{\"name\":\"till\",\"algorithm\":\"HMAC\",\"allowedAddresses\":%s}".formatted(addresses));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json();
    }

    private Draft signed(String method, String target, String body) throws GeneralSecurityException {
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var nonce = UUID.randomUUID().toString();
        var digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8)));
        var mac = Mac.getInstance("HmacSHA256");
        var secret = String.valueOf(app.get("secret")).substring("appsec_".length());
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
        var base = String.join("\n", method, target, timestamp, nonce, digest, "");
        var draft = new Draft(method, target, body);
        draft.headers.put("X-Jinliu-App", String.valueOf(app.get("id")));
        draft.headers.put("X-Jinliu-Timestamp", timestamp);
        draft.headers.put("X-Jinliu-Nonce", nonce);
        draft.headers.put("X-Jinliu-Signature", Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(UTF_8))));
        return draft;
    }

    private HttpResponse<String> send(Draft draft) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url() + draft.target))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(
                        draft.method,
                        draft.body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(draft.body));
        draft.headers.forEach(request::header);
        if (!draft.twice.isEmpty()) {
            request.header(draft.twice, String.valueOf(draft.headers.get(draft.twice)));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private void delete(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Authorization", "Bearer " + merchant(merchantId).token())
                .DELETE()
                .build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(204);
    }

    private long refused(String appId) {
        return databases
                .of(Slot.ofOwner(merchantId))
                .jdbc()
                .sql("SELECT COUNT(*) FROM audit WHERE action = 'request.refused' AND subject = ?")
                .param(appId)
                .query(Long.class)
                .single();
    }

    private static Arguments attack(String what, Consumer<Draft> spoil, String code) {
        return Arguments.of(what, spoil, code);
    }

    /** A request that may still be spoilt. */
    static final class Draft {

        final String method;
        final Map<String, String> headers = new LinkedHashMap<>();
        String target;
        String body;
        String twice = "";

        Draft(String method, String target, String body) {
            this.method = method;
            this.target = target;
            this.body = body;
        }

        void move(String header, long seconds) {
            headers.computeIfPresent(header, (_, value) -> Long.toString(Long.parseLong(value) + seconds));
        }
    }
}
