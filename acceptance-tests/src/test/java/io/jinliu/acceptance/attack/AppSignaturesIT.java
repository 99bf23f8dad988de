package io.jinliu.acceptance.attack;

import static io.jinliu.acceptance.story.Refusals.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jinliu.acceptance.story.RunningSystem;
import io.jinliu.acceptance.story.Shop;
import io.jinliu.acceptance.story.Shop.Person;
import io.jinliu.acceptance.story.Wire;
import io.jinliu.acceptance.story.Wire.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks 70 and 71, from outside: requests signed by nobody, and webhooks that lead back inside. */
@ExtendWith(EveryInvariantHolds.class)
class AppSignaturesIT {

    private static final Shop SHOP = RunningSystem.shop();
    private static final Wire WIRE = new Wire();
    private static final Person CLERK = Person.merchant("M1");
    private static final AppPen PEN = pen(List.of());
    private static final String DOOR = "/api/v1/webhooks";

    @Test
    void what_an_app_has_signed_comes_in_through_the_gateway() {
        var reply = get(DOOR, PEN.signed("GET", DOOR, "", ChannelKeys.now()));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    @ParameterizedTest(name = "70: {0}")
    @MethodSource("spoilt")
    void what_is_not_as_it_was_signed_stays_outside(String what, Consumer<Map<String, String>> spoil, String code) {
        var headers = PEN.signed("GET", DOOR, "", ChannelKeys.now());
        spoil.accept(headers);

        refused(get(DOOR, headers), code);
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                spoilt("another nonce", it -> it.merge("X-Jinliu-Nonce", "x", String::concat), "signature-wrong"),
                spoilt("no signature", it -> it.remove("X-Jinliu-Signature"), "signature-headers"),
                spoilt("nobody's app", it -> it.put("X-Jinliu-App", "1024"), "unknown-app"),
                spoilt(
                        "another app",
                        it -> it.put("X-Jinliu-App", pen(List.of()).app()),
                        "signature-wrong"));
    }

    @Test
    void a_signature_is_of_one_request_at_its_time_and_counts_once_70() {
        var now = ChannelKeys.now();
        refused(get(DOOR + "?x=1", PEN.signed("GET", DOOR, "", now)), "signature-wrong");
        refused(get("/api/v1/webhook-deliveries", PEN.signed("GET", DOOR, "", now)), "signature-wrong");
        refused(get(DOOR, PEN.signed("POST", DOOR, "", now)), "signature-wrong");
        refused(get(DOOR, PEN.signed("GET", DOOR, "", now.minus(Duration.ofMinutes(6)))), "signature-stale");
        refused(get(DOOR, PEN.signed("GET", DOOR, "", now.plus(Duration.ofMinutes(6)))), "signature-stale");
        var headers = PEN.signed("GET", DOOR, "", now);
        get(DOOR, headers).expect(200);
        refused(get(DOOR, headers), "nonce-used");
    }

    @Test
    void one_byte_of_the_body_changed_is_another_request_70() {
        var body = "{\"url\":\"https://93.184.215.14/hook\",\"events\":[\"suspense.refunded\"]}";
        var headers = PEN.signed("POST", DOOR, body, ChannelKeys.now());

        refused(WIRE.send("POST", uri(DOOR), headers, (body + " ").getBytes(UTF_8)), "signature-wrong");
    }

    @Test
    void an_address_that_is_claimed_in_a_header_is_not_believed_70() {
        var bound = pen(List.of("203.0.113.0/24"));
        var headers = bound.signed("GET", DOOR, "", ChannelKeys.now());
        headers.put("X-Forwarded-For", "203.0.113.9");

        refused(get(DOOR, headers), "address-not-allowed");
    }

    @Test
    void a_signature_opens_no_door_where_none_is_known_70() {
        for (var path : List.of("/api/v1/apps", "/api/v1/orders", "/api/v1/ledger/me")) {
            problem(get(path, PEN.signed("GET", path, "", ChannelKeys.now())), 401);
        }
    }

    @ParameterizedTest(name = "71: {0}")
    @ValueSource(
            strings = {
                "http://127.0.0.1:8082/actuator",
                "http://localhost:8080/",
                "http://0.0.0.0:8080/",
                "http://[::1]:8080/",
                "https://[::ffff:127.0.0.1]/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.100.100.200/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.0.1/",
                "https://[fd00:ec2::254]/",
                "https://[fe80::1]/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://017700000001/",
                "https://user:secret@93.184.215.14/",
                "https://93.184.215.14/?token=1",
                "https://93.184.215.14:22/",
                "file:///etc/passwd",
                "gopher://93.184.215.14/"
            })
    void a_webhook_leads_nowhere_but_out(String url) {
        var wish = Map.of("url", url, "events", List.of("suspense.refunded"));

        var reply = SHOP.send(Optional.of(CLERK), "POST", DOOR, wish);

        problem(reply, 422);
        assertThat(reply.json().path("code").asString()).isEqualTo("unsafe-webhook-address");
    }

    private static AppPen pen(List<String> ranges) {
        var wish = Map.of("name", "attack", "algorithm", "HMAC", "allowedAddresses", ranges);
        var made = SHOP.send(Optional.of(CLERK), "POST", "/api/v1/apps", wish).expect(201);
        return new AppPen(made.path("appId").asString(), made.path("secret").asString());
    }

    private static Reply get(String target, Map<String, String> headers) {
        return WIRE.get(uri(target), headers);
    }

    private static void refused(Reply reply, String code) {
        problem(reply, 401);
        assertThat(reply.json().path("code").asString()).isEqualTo(code);
    }

    private static URI uri(String target) {
        return URI.create(RunningSystem.ports().url(RunningSystem.ports().gateway()) + target);
    }

    private static Arguments spoilt(String what, Consumer<Map<String, String>> spoil, String code) {
        return arguments(what, spoil, code);
    }
}
