package io.jinliu.payment.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Databases;
import io.jinliu.common.testing.Http;
import io.jinliu.common.testing.ServiceProperties;
import io.jinliu.payment.security.RunningPayments;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Webhooks of the whole service: from an event on the broker to a merchant's server, on a real database. */
@Tag("storage")
class WebhooksIT extends RunningPayments {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    final String merchantId = "W" + UUID.randomUUID().toString().substring(0, 8);
    final Databases databases;

    WebhooksIT(Databases databases) {
        this.databases = databases;
    }

    @Test
    void what_happened_is_posted_once_and_its_story_can_be_read() {
        try (var listener = new Listener(_ -> 200)) {
            var webhook = registered(listener.url("/hook"));
            var event = UUID.randomUUID().toString();
            closed("7", event);
            closed("7", event);

            var delivery = untilDelivered(webhook);

            assertThat(listener.posts).singleElement().satisfies(post -> {
                assertThat(post.body()).contains("\"type\":\"payment.closed\"", "\"paymentNo\":\"7\"", merchantId);
                assertThat(post.signature()).startsWith("v1,");
                assertThat(post.id()).isEqualTo(delivery.path("eventId").asString());
            });
            var story = me().get(
                            "/api/v1/webhook-deliveries/" + delivery.path("id").asString())
                    .json();
            assertThat(story.path("body").asString())
                    .isEqualTo(listener.posts.getFirst().body());
            assertThat(story.at("/attempts/0/status").asInt()).isEqualTo(200);
            assertThat(story.at("/attempts/0/signed/timestamp").asLong())
                    .isEqualTo(Long.parseLong(listener.posts.getFirst().timestamp()));
        }
    }

    @Test
    void a_secret_is_shown_once_and_stored_unreadable() {
        var made = me().post("/api/v1/webhooks", body("https://93.184.215.14/hook"))
                .json();
        var id = made.path("id").asString();
        var rotated = me().post("/api/v1/webhooks/" + id + "/rotate-secret", "").json();

        assertThat(made.path("secret").asString()).startsWith("whsec_");
        assertThat(rotated.path("secret").asString())
                .startsWith("whsec_")
                .isNotEqualTo(made.path("secret").asString());
        assertThat(me().get("/api/v1/webhooks/" + id).body()).doesNotContain("whsec_");
        assertThat(me().get("/api/v1/webhooks").body()).contains(id).doesNotContain("whsec_");
        assertThat(stored(id)).doesNotContain("whsec_");
    }

    @Test
    void a_failure_is_tried_again() {
        try (var listener = new Listener(time -> time == 1 ? 500 : 204)) {
            var webhook = registered(listener.url("/hook"));
            closed("7", UUID.randomUUID().toString());

            assertThat(untilDelivered(webhook).path("attempts").asInt()).isEqualTo(2);
            assertThat(listener.posts.get(1).body())
                    .isEqualTo(listener.posts.getFirst().body());
        }
    }

    @Test
    void a_redirect_is_a_failure_and_leads_nowhere() {
        try (var listener = new Listener(_ -> 307)) {
            var webhook = registered(listener.url("/hook"));
            closed("7", UUID.randomUUID().toString());

            await().atMost(PATIENCE).until(() -> listener.posts.size() >= 2);

            assertThat(listener.posts).allMatch(post -> post.path().equals("/hook"));
            assertThat(deliveries(webhook).at("/items/0/state").asString()).isEqualTo("PENDING");
        }
    }

    @Test
    void who_is_gone_is_told_no_more() {
        try (var listener = new Listener(_ -> 410)) {
            var webhook = registered(listener.url("/hook"));
            closed("7", UUID.randomUUID().toString());

            await().atMost(PATIENCE)
                    .until(() ->
                            deliveries(webhook).at("/items/0/reason").asString().equals("GONE"));

            var seen = me().get("/api/v1/webhooks/" + webhook).json();
            assertThat(seen.path("enabled").asBoolean()).isFalse();
            assertThat(seen.path("disabledBecause").asString()).isEqualTo("GONE");
            assertThat(audited("webhook.disabled", webhook)).isEqualTo(1);
        }
    }

    @Test
    void after_three_days_of_failures_it_is_given_up_and_the_webhook_is_off() throws IOException {
        try (var listener = new Listener(_ -> 500)) {
            var webhook = registered(listener.url("/hook"));
            closed("7", UUID.randomUUID().toString());
            await().atMost(PATIENCE).until(() -> !me().get("/api/v1/webhooks/" + webhook)
                    .text("failingSince")
                    .isEmpty());

            Files.writeString(ServiceProperties.clock(), "PT73H");
            await().atMost(PATIENCE)
                    .until(() ->
                            deliveries(webhook).at("/items/0/reason").asString().equals("TIMED_OUT"));

            await().atMost(PATIENCE).until(() -> me().get("/api/v1/webhooks/" + webhook)
                    .text("disabledBecause")
                    .equals("FAILING"));
        } finally {
            Files.writeString(ServiceProperties.clock(), "PT0S");
        }
    }

    @Test
    void what_was_told_is_told_again_under_its_own_id() {
        try (var listener = new Listener(_ -> 200)) {
            var webhook = registered(listener.url("/hook"));
            closed("7", UUID.randomUUID().toString());
            var first = untilDelivered(webhook);

            var resent = me().post(
                            "/api/v1/webhook-deliveries/%s/resend"
                                    .formatted(first.path("id").asString()),
                            "");
            var replayed = me().post(
                            "/api/v1/webhooks/%s/replay".formatted(webhook),
                            "{\"from\":\"%s\",\"to\":\"%s\"}"
                                    .formatted(
                                            Instant.now().minusSeconds(3_600),
                                            Instant.now().plusSeconds(60)));

            assertThat(resent.status()).isEqualTo(202);
            assertThat(replayed.json().path("deliveries").asInt()).isEqualTo(1);
            await().atMost(PATIENCE).until(() -> listener.posts.size() == 3);
            assertThat(listener.posts)
                    .extracting(Listener.Post::id)
                    .containsOnly(first.path("eventId").asString());
        }
    }

    @Test
    void a_slow_webhook_holds_up_nobody_else() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var listener = new Listener(_ -> 200)) {
            registered("http://127.0.0.1:%d/hook".formatted(silent.getLocalPort()));
            for (int number = 1; number <= 40; number++) {
                closed(Integer.toString(number), UUID.randomUUID().toString());
            }
            var quick = registered(listener.url("/hook"));
            closed("41", UUID.randomUUID().toString());

            await().atMost(Duration.ofSeconds(15)).until(() -> listener.posts.stream()
                    .anyMatch(post -> post.body().contains("\"41\"")));
            assertThat(untilDelivered(quick).path("state").asString()).isEqualTo("DELIVERED");
        }
    }

    @Test
    void a_merchant_sees_his_own_and_a_buyer_nothing() {
        var webhook = registered("https://93.184.215.14/hook");
        var other = merchant("M2");

        assertThat(other.get("/api/v1/webhooks/" + webhook).status()).isEqualTo(404);
        assertThat(other.get("/api/v1/webhooks").body()).doesNotContain(webhook);
        assertThat(other.post("/api/v1/webhooks/%s/rotate-secret".formatted(webhook), "")
                        .status())
                .isEqualTo(404);
        assertThat(role("BUYER", "1001").get("/api/v1/webhooks").status()).isEqualTo(403);
        assertThat(role("BUYER", "1001").get("/api/v1/webhook-deliveries").status())
                .isEqualTo(403);
        assertThat(anybody().get("/api/v1/webhooks").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254/latest/meta-data", "https://10.0.0.1/", "https://192.168.1.1:8443/",
                        "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/", "https://100.64.0.1/", "https://0.0.0.0/",
                        "https://user:pass@93.184.215.14/",
                "https://93.184.215.14/?token=1", "ftp://93.184.215.14/", "https://93.184.215.14:22/",
                        "https://no-such.invalid/"
            })
    void nothing_of_ours_may_be_called(String url) {
        var refused = me().post("/api/v1/webhooks", body(url));

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("unsafe-webhook-address");
        assertThat(me().get("/api/v1/webhooks").json().path("items")).isEmpty();
    }

    private Http me() {
        return merchant(merchantId);
    }

    private String registered(String url) {
        var reply = me().post("/api/v1/webhooks", body(url));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.text("id");
    }

    private static String body(String url) {
        return "{\"url\":\"%s\",\"events\":[\"payment.closed\",\"payment.collected\"]}".formatted(url);
    }

    private void closed(String paymentNo, String eventId) {
        publish(
                "payment-events",
                "PaymentClosed",
                "{\"paymentNo\":\"%s\",\"dueKind\":\"ORDER\",\"dueNo\":\"8\",\"merchantId\":\"%s\",\"reason\":\"EXPIRED\",\"at\":\"2026-01-01T12:10:01Z\"}"
                        .formatted(paymentNo, merchantId),
                eventId);
    }

    private JsonNode untilDelivered(String webhook) {
        await().atMost(PATIENCE)
                .until(() -> deliveries(webhook).at("/items/0/state").asString().equals("DELIVERED"));
        return deliveries(webhook).at("/items/0");
    }

    private JsonNode deliveries(String webhook) {
        return me().get("/api/v1/webhook-deliveries?endpoint=" + webhook).json();
    }

    private String stored(String webhook) {
        var slot = Slot.ofOwner(merchantId);
        return databases
                .of(slot)
                .jdbc()
                .sql("SELECT CONCAT(secret, ' ', previous_secret) FROM %s WHERE id = ?"
                        .formatted(databases.table("webhook_endpoint", slot)))
                .param(Long.parseLong(webhook))
                .query(String.class)
                .single();
    }

    private long audited(String action, String subject) {
        return databases
                .of(Slot.ofOwner(merchantId))
                .jdbc()
                .sql("SELECT COUNT(*) FROM audit WHERE action = ? AND subject = ?")
                .param(action)
                .param(subject)
                .query(Long.class)
                .single();
    }
}
