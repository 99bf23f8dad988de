package io.jinliu.payment.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.time.MachineTime;
import io.jinliu.payment.Told;
import io.jinliu.payment.webhook.Attempt.Answered;
import io.jinliu.payment.webhook.Attempt.Heard;
import io.jinliu.payment.webhook.Attempt.Unanswered;
import io.jinliu.payment.webhook.Endpoint.Wish;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The whole feature on in-memory ports: what happened is told, retried, given up and told again. */
class TellingMerchantsTest {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    final HandMoved clock = new HandMoved();
    final Told told = new Told();
    final InMemoryEndpoints endpoints = new InMemoryEndpoints();
    final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    final InMemoryNews archive = new InMemoryNews();
    final Ids ids = new Counting();
    final ScriptedCourier courier = new ScriptedCourier();
    final SafeAddresses anywhere =
            new SafeAddresses(_ -> List.of(InetAddress.ofLiteral("93.184.215.14")), false, false);
    final KeepEndpoint keep = new KeepEndpoint(endpoints, told, clock);
    final RegisterEndpoint register = new RegisterEndpoint(anywhere, keep, new NewSecrets(), ids, clock);
    final ChangeEndpoint change = new ChangeEndpoint(anywhere, keep, new NewSecrets());
    final TellMerchant tell = new TellMerchant(endpoints, archive, deliveries, ids, clock);
    final TellAgain again = new TellAgain(endpoints, archive, deliveries, ids, told, clock);
    final ReadWebhooks read = new ReadWebhooks(endpoints, deliveries, archive);
    final SendDelivery send = new SendDelivery(
            new BeginAttempt(deliveries, endpoints, archive, clock),
            new EndAttempt(deliveries, endpoints, told, clock),
            courier,
            new MachineTime());

    final Endpoint endpoint = register.register("M1", wish(EventType.PAYMENT_COLLECTED));

    @Test
    void what_happened_is_posted_once_under_its_id_and_signed() {
        collected("7");
        collected("7");

        sendAll();

        assertThat(courier.posted).singleElement().satisfies(posted -> {
            assertThat(posted.body()).contains("\"type\":\"payment.collected\"", "\"data\":{\"paymentNo\":\"7\"}");
            assertThat(posted.headers().get("webhook-timestamp")).isEqualTo(Long.toString(NOON.getEpochSecond()));
            assertThat(posted.headers().get("webhook-signature"))
                    .isEqualTo(new WebhookSignature(
                                    String.valueOf(posted.headers().get("webhook-id")),
                                    NOON.getEpochSecond(),
                                    posted.body())
                            .header(List.of(endpoint.secrets().orElseThrow().current())));
        });
        assertThat(states()).containsExactly(Delivery.State.DELIVERED);
    }

    @Test
    void nobody_is_told_what_he_did_not_ask_for_or_what_is_anothers() {
        tell.tell("M1", EventType.PAYMENT_CLOSED, "7", "{}");
        tell.tell("M2", EventType.PAYMENT_COLLECTED, "7", "{}");

        assertThat(deliveries.all).isEmpty();
    }

    @Test
    void a_failure_is_tried_again_with_the_same_bytes_and_its_own_time() {
        collected("7");
        courier.answer = new Answered(302, "");
        sendAll();
        courier.answer = new Answered(204, "");
        sendAll();
        assertThat(courier.posted).as("not before its time").hasSize(1);

        clock.pass(Duration.ofSeconds(5));
        sendAll();

        assertThat(courier.posted).hasSize(2);
        assertThat(courier.posted.stream().map(Posted::body).distinct()).hasSize(1);
        var story = read.delivery("M1", deliveries.all.firstKey());
        assertThat(story.attempts().stream().map(Attempt::number)).containsExactly(1, 2);
        assertThat(story.delivery()).isInstanceOf(Delivery.Delivered.class);
    }

    @Test
    void who_fails_for_three_days_is_told_no_more_and_switched_off() {
        courier.answer = new Unanswered("timeout");
        collected("7");
        for (int hour = 0; hour < 73; hour++) {
            sendAll();
            clock.pass(Duration.ofHours(1));
        }
        assertThat(states()).containsExactly(Delivery.State.EXHAUSTED);
        assertThat(endpoints.find(endpoint.no()).orElseThrow().isOn()).isTrue();

        collected("8");
        sendAll();

        assertThat(endpoints.find(endpoint.no()).orElseThrow().standing()).isInstanceOf(Endpoint.Off.class);
        assertThat(told.audited).containsOnlyOnce("webhook.disabled");
        clock.pass(Duration.ofMinutes(1));
        sendAll();
        assertThat(states()).containsOnly(Delivery.State.EXHAUSTED);
    }

    @Test
    void who_says_that_he_is_gone_is_believed_at_once() {
        courier.answer = new Answered(410, "");
        collected("7");

        sendAll();

        assertThat(((Delivery.Exhausted) deliveries.all.firstEntry().getValue()).why())
                .isEqualTo(Delivery.Why.GONE);
        assertThat(endpoints.find(endpoint.no()).orElseThrow().isOn()).isFalse();
        assertThatThrownBy(() -> again.resend("M1", deliveries.all.firstKey())).isInstanceOf(EndpointIsOff.class);
    }

    @Test
    void what_was_told_is_told_again_under_its_own_id() {
        collected("7");
        sendAll();
        clock.pass(Duration.ofHours(1));
        collected("8");
        sendAll();

        var resent = again.resend("M1", deliveries.all.firstKey());
        var replayed =
                again.replay("M1", endpoint.no(), NOON, NOON.plus(Duration.ofHours(1)), EnumSet.allOf(EventType.class));
        sendAll();

        assertThat(resent.terms().eventNo())
                .isEqualTo(deliveries.all.firstEntry().getValue().terms().eventNo());
        assertThat(replayed).isEqualTo(1);
        assertThat(courier.posted.stream()
                        .map(posted -> posted.headers().get("webhook-id"))
                        .distinct())
                .hasSize(2);
        assertThat(courier.posted).hasSize(4);
    }

    @Test
    void another_merchant_finds_nothing() {
        collected("7");
        var delivery = deliveries.all.firstKey();
        var off = new ChangeEndpoint.Change(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(false));

        assertThatThrownBy(() -> read.endpoint("M2", endpoint.no())).isInstanceOf(UnknownEndpoint.class);
        assertThatThrownBy(() -> read.delivery("M2", delivery)).isInstanceOf(UnknownDelivery.class);
        assertThatThrownBy(() -> again.resend("M2", delivery)).isInstanceOf(UnknownDelivery.class);
        assertThatThrownBy(() -> change.change("M2", endpoint.no(), off)).isInstanceOf(UnknownEndpoint.class);
        assertThatThrownBy(() -> change.remove("M2", endpoint.no())).isInstanceOf(UnknownEndpoint.class);
        assertThatThrownBy(() -> change.rotateSecret("M2", endpoint.no())).isInstanceOf(UnknownEndpoint.class);
        assertThat(read.endpoints("M2")).isEmpty();
        assertThat(read.deliveries(Long.MAX_VALUE, 20, new Deliveries.Search("M2", Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    @Test
    void what_waits_for_a_webhook_that_was_removed_is_given_up() {
        collected("7");
        change.remove("M1", endpoint.no());

        sendAll();

        assertThat(courier.posted).isEmpty();
        assertThat(((Delivery.Exhausted) deliveries.all.firstEntry().getValue()).why())
                .isEqualTo(Delivery.Why.ENDPOINT_OFF);
        assertThatThrownBy(() -> read.endpoint("M1", endpoint.no())).isInstanceOf(UnknownEndpoint.class);
    }

    @Test
    void there_are_twenty_webhooks_and_no_more() {
        for (int number = 1; number < KeepEndpoint.MOST; number++) {
            register.register("M1", wish(EventType.PAYMENT_CLOSED));
        }
        assertThatThrownBy(() -> register.register("M1", wish(EventType.PAYMENT_CLOSED)))
                .isInstanceOf(TooManyEndpoints.class);
    }

    private void collected(String paymentNo) {
        tell.tell("M1", EventType.PAYMENT_COLLECTED, paymentNo, "{\"paymentNo\":\"%s\"}".formatted(paymentNo));
    }

    private void sendAll() {
        List.copyOf(deliveries.all.keySet()).forEach(send::send);
    }

    private List<Delivery.State> states() {
        return deliveries.all.values().stream().map(Delivery::state).toList();
    }

    private static Wish wish(EventType type) {
        return new Wish("https://shop.example/hook", "", Set.of(type));
    }

    record Posted(String url, Map<String, String> headers, String body) {}

    static final class ScriptedCourier implements Courier {

        final List<Posted> posted = new ArrayList<>();
        Heard answer = new Answered(200, "ok");

        @Override
        public Heard post(String url, Map<String, String> headers, String body) {
            posted.add(new Posted(url, headers, body));
            return answer;
        }
    }

    static final class HandMoved extends Clock {

        private Instant now = NOON;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class Counting implements Ids {

        private long last = 1_000;

        @Override
        public long next(Slot slot) {
            return Ids.in(slot, ++last << 10);
        }
    }
}
