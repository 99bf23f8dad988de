package io.jinliu.acceptance.attack;

import static io.jinliu.acceptance.story.Refusals.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jinliu.acceptance.story.Operation;
import io.jinliu.acceptance.story.RunningSystem;
import io.jinliu.acceptance.story.Shop;
import io.jinliu.acceptance.story.Shop.Person;
import io.jinliu.acceptance.story.Wire;
import io.jinliu.acceptance.story.Wire.Reply;
import io.jinliu.platform.plan.Service;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks 34, 49, 52, 53, 54: being somebody else, at the gateway and behind it. */
@ExtendWith(EveryInvariantHolds.class)
class AuthorityIT {

    private static final Shop SHOP = RunningSystem.shop();
    private static final Wire WIRE = new Wire();
    private static final List<String> PATHS =
            List.of("/api/v1/orders", "/api/v1/payments/1", "/api/v1/ledger/trial-balance", "/api/v1/points/me");

    @ParameterizedTest(name = "53: {0}")
    @MethodSource("forged")
    void a_forged_token_opens_no_door_of_the_gateway_and_none_behind_it(String what, String token) {
        for (var path : PATHS) {
            problem(asked(Service.GATEWAY, path, Map.of("Authorization", "Bearer " + token)), 401);
        }
        for (var service : Service.bookkeepers()) {
            problem(asked(service, pathOf(service), Map.of("Authorization", "Bearer " + token)), 401);
        }
    }

    @Test
    void the_same_token_unspoilt_opens_them() {
        var token = Tokens.signed(Tokens.header("RS256"), Tokens.claims());
        assertThat(asked(Service.GATEWAY, "/api/v1/ledger/trial-balance", Map.of("Authorization", "Bearer " + token))
                        .status())
                .isEqualTo(200);
    }

    static Stream<Arguments> forged() {
        var good = Tokens.header("RS256");
        var genuine = SHOP.token(Victim.newBuyer());
        var past = Instant.now().minusSeconds(120).getEpochSecond();
        return Stream.of(
                arguments("the role edited", Tokens.edited(genuine, "BUYER", "FINANCE")),
                arguments("alg=none", Tokens.unsigned(Tokens.claims())),
                arguments("HS256 with the public key", Tokens.hmacOfThePublicKey(Tokens.claims())),
                arguments("expired", Tokens.signed(good, Tokens.claims().put("exp", past))),
                arguments("of tomorrow", Tokens.signed(good, Tokens.claims().put("nbf", past + 86_400))),
                arguments(
                        "for another audience",
                        Tokens.signed(good, Tokens.claims().put("aud", "another"))),
                arguments(
                        "of another issuer", Tokens.signed(good, Tokens.claims().put("iss", "http://127.0.0.1:1"))),
                arguments("another's key under our name", Tokens.signedBySomebodyElse(good, Tokens.claims())),
                arguments(
                        "a key id that climbs",
                        Tokens.signedBySomebodyElse(
                                good.deepCopy().put("kid", "../../../etc/passwd"), Tokens.claims())),
                arguments(
                        "a key id that is SQL",
                        Tokens.signedBySomebodyElse(good.deepCopy().put("kid", "' OR '1'='1"), Tokens.claims())),
                arguments("rubbish", "a.b.c"));
    }

    @ParameterizedTest(name = "54: {0}")
    @ValueSource(
            strings = {
                "X-User-Id",
                "X-User",
                "X-Forwarded-User",
                "X-Remote-User",
                "Remote-User",
                "X-Auth-User",
                "X-Subject",
                "X-Role",
                "X-Roles",
                "X-Merchant",
                "X-Merchant-Id",
                "X-Authenticated-Userid"
            })
    void a_name_in_a_header_is_nobody(String header) {
        var victim = Of.SOMEBODY;
        var path = "/api/v1/orders/" + victim.orderNo();
        for (var service : List.of(Service.GATEWAY, Service.ORDER)) {
            problem(asked(service, path, Map.of(header, victim.buyer().user())), 401);
            var stranger = "Bearer " + SHOP.token(Victim.newBuyer());
            var claim = Map.of("Authorization", stranger, header, victim.buyer().user());
            problem(asked(service, path, claim), 404);
        }
    }

    @ParameterizedTest(name = "34: {0}")
    @ValueSource(strings = {"", "BUYER", "MERCHANT", "OPERATOR", "FINANCE", "AUDITOR"})
    void what_is_between_services_is_for_services(String role) {
        var victim = Of.SOMEBODY;
        var due = "/internal/dues/ORDER/" + victim.orderNo();
        var headers = role.isEmpty()
                ? Map.<String, String>of()
                : Map.of(
                        "Authorization",
                        "Bearer " + SHOP.token(new Person(role, "x", role.equals("MERCHANT") ? "M1" : "")));
        var inside = role.isEmpty() ? 401 : 403;

        problem(asked(Service.GATEWAY, due, headers), 404);
        problem(asked(Service.ORDER, due, headers), inside);
        problem(posted(Service.GATEWAY, due + "/withdraw", headers), 404);
        problem(posted(Service.PAYMENT, due + "/withdraw", headers), inside);
        victim.hasPaidNothing();
    }

    @Test
    void anothers_order_is_neither_read_nor_paid_nor_cancelled_nor_refunded_49() {
        var victim = Of.SOMEBODY;
        var stranger = Victim.newBuyer();
        var order = "/api/v1/orders/" + victim.orderNo();
        problem(SHOP.get(stranger, order), 404);
        problem(SHOP.get(stranger, "/api/v1/payments/" + victim.paymentNo()), 404);
        for (var method : List.of("WECHAT_NATIVE", "ALIPAY_PAGE")) {
            var pay = Map.of("orderNo", victim.orderNo(), "method", method);
            problem(SHOP.post(stranger, "/api/v1/payments", pay), 404);
        }
        problem(SHOP.post(stranger, order + "/cancel", Map.of()), 404);
        problem(SHOP.post(stranger, order + "/confirm-receipt", Map.of()), 404);
        problem(SHOP.post(stranger, "/api/v1/payments/%s/close".formatted(victim.paymentNo()), Map.of()), 404);
        var refund = Map.of("orderNo", victim.orderNo(), "reason", "x");
        problem(SHOP.post(Person.merchant("M2"), "/api/v1/refunds", refund), 404);
        victim.hasPaidNothing();
    }

    @ParameterizedTest(name = "52: {0} in {1}")
    @MethodSource("fieldsThatAreOurs")
    void a_field_that_is_ours_to_say_makes_the_body_meaningless(String field, Operation operation) {
        var body = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) Optional.ofNullable(operation.body()).orElseThrow())
                .forEach((name, value) -> body.put(String.valueOf(name), value));
        body.put(field, field.endsWith("At") ? "2026-01-01T00:00:00Z" : "PAID");
        var role = operation.roles().iterator().next();
        var person = new Person(role, "somebody", role.equals("MERCHANT") ? "M1" : "");
        var numbers = Map.of("orderNo", Of.SOMEBODY.orderNo());

        var path = new Operation(operation.method(), operation.path(), operation.roles(), null)
                .about(numbers)
                .path()
                .replaceAll("\\{\\w+}", "1");
        var reply = SHOP.send(Optional.of(person), operation.method(), path, body);

        problem(reply, 400);
        Of.SOMEBODY.hasPaidNothing();
    }

    static Stream<Arguments> fieldsThatAreOurs() {
        return Operation.all().stream()
                .flatMap(operation -> Stream.of("status", "paidAt", "merchantId", "buyerId", "amountPaid")
                        .filter(field -> operation.body() instanceof Map<?, ?> body && !body.containsKey(field))
                        .map(field -> arguments(field, operation)));
    }

    /** One for all who would like to be him. */
    private static final class Of {

        static final Victim SOMEBODY = Victim.ofWechat();
    }

    private static String pathOf(Service service) {
        return PATHS.get(Service.bookkeepers().indexOf(service));
    }

    private static Reply asked(Service service, String path, Map<String, String> headers) {
        return WIRE.get(
                URI.create(RunningSystem.ports().url(RunningSystem.ports().of(service)) + path), headers);
    }

    private static Reply posted(Service service, String path, Map<String, String> headers) {
        return WIRE.post(
                URI.create(RunningSystem.ports().url(RunningSystem.ports().of(service)) + path), headers, Map.of());
    }
}
