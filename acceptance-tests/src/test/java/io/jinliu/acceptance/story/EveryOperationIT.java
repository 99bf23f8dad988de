package io.jinliu.acceptance.story;

import static io.jinliu.acceptance.story.Refusals.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jinliu.acceptance.story.Shop.Person;
import io.jinliu.acceptance.story.Wire.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every call that the services offer, made by everybody who must not make it. */
class EveryOperationIT {

    static final Stage STAGE = RunningSystem.stage();
    static final Shop SHOP = STAGE.shop;
    static final List<String> SERVICES = List.of("order", "payment", "settlement", "points");

    /** A number that nothing has. */
    static final String NOTHING = "4611686018427387904";

    static final Person CLERK = new Person("MERCHANT", "clerk", "M1");

    /** What one buyer and one merchant have with each other, and nobody else. */
    static Map<String, String> theirs = Map.of();

    @BeforeAll
    static void somebody_bought_something() {
        var scene =
                Scene.wechat(STAGE).placed().paymentOpened().scannedAndPaid().untilOrderIs("PAID");
        var refundNo = scene.refunded(100, "one yuan back");
        var token = SHOP.post(scene.buyer, "/api/v1/orders/%s/token".formatted(scene.orderNo), Map.of())
                .expect(200)
                .path("token")
                .asString();
        var webhook = made("/api/v1/webhooks", Operation.WEBHOOK).path("id").asString();
        SHOP.send(Optional.of(CLERK), "PATCH", "/api/v1/webhooks/" + webhook, Map.of("enabled", false))
                .expect(200);
        theirs = new HashMap<>(
                Map.of("orderNo", scene.orderNo, "paymentNo", scene.paymentNo, "refundNo", refundNo, "token", token));
        theirs.putAll(Map.of("webhookId", webhook, "deliveryId", webhook));
        theirs.putAll(Map.of("complaintNo", webhook, "itemNo", webhook, "receiptNo", refundNo));
        theirs.put("appId", made("/api/v1/apps", Operation.APP).path("appId").asString());
        theirs.put("splitNo", scene.paymentNo);
        theirs.put("subject", "no-such-method");
        theirs.put("topUpNo", new Purse(SHOP, scene.buyer).topUp(100));
        theirs.put(
                "payoutNo",
                SHOP.post(Person.finance(), "/api/v1/payouts", Map.of("payout", Operation.PAYOUT))
                        .expect(201)
                        .path("payoutNo")
                        .asString());
        theirs.put(
                "batchNo",
                SHOP.post(scene.merchant, "/api/v1/card-batches", Operation.BATCH)
                        .expect(201)
                        .path("batchNo")
                        .asString());
        List.of("statementNo", "transferNo", "bankOrderNo", "billNo", "version").forEach(no -> theirs.put(no, NOTHING));
    }

    private static JsonNode made(String path, Map<String, Object> body) {
        return SHOP.send(Optional.of(CLERK), "POST", path, body).expect(201);
    }

    @Test
    void the_list_is_what_the_services_say_of_themselves() {
        var described = new TreeSet<String>();
        SERVICES.forEach(service -> SHOP.send(Optional.empty(), "GET", "/docs/api/%s-service".formatted(service), null)
                .expect(200)
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()))));
        described.removeIf(call -> call.contains(" /callbacks/"));

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        Operation.all().stream().map(Operation::described).toList());
    }

    @ParameterizedTest
    @MethodSource("closed")
    void nobody_gets_in_without_a_token(Operation operation) {
        var call = operation.about(theirs);
        problem(SHOP.send(Optional.empty(), call.method(), call.path(), call.body()), 401);
    }

    @ParameterizedTest
    @MethodSource("open")
    void anybody_may_look_at_what_is_on_sale(Operation operation) {
        SHOP.send(Optional.empty(), operation.method(), operation.path(), null).expect(200);
    }

    @ParameterizedTest
    @MethodSource("wrongRoles")
    void a_wrong_role_is_refused_whatever_it_says(Operation operation, String role) {
        var call = operation.about(theirs);
        problem(as(Operation.stranger(role), call, call.body()), 403);
        if (call.body() != null) {
            problem(as(Operation.stranger(role), call, List.of("no such body")), 403);
        }
    }

    @ParameterizedTest
    @MethodSource("concerns")
    void what_is_anothers_is_not_there(Operation operation, String role) {
        var call = operation.about(theirs);
        problem(as(Operation.stranger(role), call, call.body()), 404);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void lists_hold_ones_own_only(Operation operation, String role) {
        var reply = as(Operation.stranger(role), operation.about(theirs), null);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.text()).doesNotContain(theirs.values());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_that_means_nothing_is_a_problem(Operation operation, String role) {
        var call = operation.about(theirs);
        var person = new Person(role, "somebody", role.equals("MERCHANT") ? "M1" : "");
        assertThat(as(person, call, Map.of()).status()).isIn(400, 422);
        problem(as(person, call, List.of("no such body")), 400);
        problem(SHOP.sendText(person, call.method(), call.path(), "plain"), 415);
    }

    static Stream<Operation> open() {
        return Operation.all().stream().filter(Operation::open);
    }

    static Stream<Operation> closed() {
        return Operation.all().stream().filter(operation -> !operation.open());
    }

    static Stream<Arguments> wrongRoles() {
        return closed().flatMap(operation -> operation.refusedRoles().map(role -> arguments(operation, role)));
    }

    /** Operators, finance and auditors see everybody's. */
    static Stream<Arguments> concerns() {
        return own(Operation::concernsSomebody);
    }

    static Stream<Arguments> lists() {
        return own(
                operation -> !operation.concernsSomebody() && operation.method().equals("GET"));
    }

    static Stream<Arguments> bodies() {
        return closed().filter(operation -> operation.body() != null)
                .map(operation ->
                        arguments(operation, operation.roles().iterator().next()));
    }

    private static Stream<Arguments> own(Predicate<Operation> which) {
        return closed().filter(which).flatMap(operation -> Stream.of("BUYER", "MERCHANT")
                .filter(operation.roles()::contains)
                .map(role -> arguments(operation, role)));
    }

    private static Reply as(Person person, Operation call, @Nullable Object body) {
        return SHOP.send(Optional.of(person), call.method(), call.path(), body);
    }
}
