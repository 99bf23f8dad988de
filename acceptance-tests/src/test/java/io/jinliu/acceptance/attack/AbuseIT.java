package io.jinliu.acceptance.attack;

import static io.jinliu.acceptance.story.Refusals.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jinliu.acceptance.story.Operation;
import io.jinliu.acceptance.story.RunningSystem;
import io.jinliu.acceptance.story.Shop;
import io.jinliu.acceptance.story.Shop.Person;
import io.jinliu.platform.plan.Service;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks 31, 61, 63, 64: bodies, texts and questions that are too much. */
@ExtendWith(EveryInvariantHolds.class)
class AbuseIT {

    private static final Shop SHOP = RunningSystem.shop();
    private static final String INJECTED = "2026-01-01T00:00:00.000Z INFO somebody paid";

    @ParameterizedTest(name = "31: {0}")
    @MethodSource("doors")
    void a_body_made_to_break_the_reader_is_a_problem(Operation door) {
        var person = somebody(door);
        var deep = "[".repeat(10_000) + "]".repeat(10_000);
        for (var body : List.of(
                deep,
                "{\"orderNo\":%s}".formatted(deep),
                "{\"items\":%s}".formatted(deep),
                "{\"orderNo\":\"1\",\"orderNo\":\"2\"}",
                "{\"@type\":\"com.sun.rowset.JdbcRowSetImpl\",\"dataSourceName\":\"ldap://127.0.0.1:9/x\"}",
                "[\"java.net.URL\",\"http://127.0.0.1:9/\"]",
                "{\"__proto__\":{\"role\":\"FINANCE\"}}",
                "{",
                "null",
                "1e999999999",
                "{\"reason\":\"" + "x".repeat(100_000) + "\"}")) {
            var reply = SHOP.sendJson(person, door.path(), body);
            assertThat(reply.status()).as(reply.text()).isIn(400, 422);
            problem(reply, reply.status());
        }
    }

    @Test
    void fifty_megabytes_are_refused_and_not_read_31() {
        var much = new byte[50 << 20];
        Arrays.fill(much, (byte) ' ');
        var reply = SHOP.sendJson(Victim.newBuyer(), "/api/v1/orders", new String(much, StandardCharsets.US_ASCII));
        problem(reply, 413);
    }

    @ParameterizedTest(name = "61: {0}")
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\u0000", "\u001b[2J"})
    void a_line_break_is_no_part_of_a_text_and_makes_no_line_of_a_log(String lineBreak) {
        var text = "x" + lineBreak + INJECTED;
        var buyer = Victim.newBuyer();
        for (var field : List.of("name", "address", "mobile")) {
            problem(SHOP.post(buyer, "/api/v1/orders", receiver(field, text)), 422);
        }
        var shipment = Map.of("carrier", text, "trackingNo", "SF1");
        var merchant = Person.merchant("M1");
        var order = Of.SOMEBODY.orderNo();
        problem(SHOP.post(merchant, "/api/v1/orders/%s/shipments".formatted(order), shipment), 422);
        problem(SHOP.post(merchant, "/api/v1/refunds", Map.of("orderNo", order, "reason", text)), 422);
        problem(
                SHOP.post(
                        merchant,
                        "/api/v1/skus",
                        Map.of("name", text, "unitPrice", Map.of("minor", 1, "currency", "CNY"), "stock", 1)),
                422);
        nothingWasInjected();
    }

    @Test
    void what_a_channel_signed_makes_no_line_of_a_log_either_61() {
        var paid = WechatPen.paid(Of.SOMEBODY, "4200009999999999999999999999");
        var number = "\"out_trade_no\":\"%s\"".formatted(Of.SOMEBODY.paymentNo());
        for (var said : List.of(
                paid.replace(number, "\"out_trade_no\":\"x\\n%s\"".formatted(INJECTED))
                        .replace("SUCCESS", "NOTPAY"),
                paid.replace("SUCCESS", "x\\r\\n" + INJECTED))) {
            assertThat(WechatPen.about(said).arrives().status()).isIn(204, 400);
        }
        var envelope = WechatPen.envelope("", "", "").replace("TRANSACTION.SUCCESS", "x\\n" + INJECTED);
        assertThat(WechatPen.signed(envelope).arrives().status()).isIn(204, 400);
        nothingWasInjected();
    }

    @ParameterizedTest(name = "63: {0}")
    @MethodSource("questions")
    void a_question_for_everything_is_refused(String path, String role) {
        var reply = SHOP.get(new Person(role, "curious", role.equals("MERCHANT") ? "M1" : ""), path);
        assertThat(reply.status()).as(reply.text()).isIn(400, 422);
        problem(reply, reply.status());
    }

    @Test
    void unpaid_orders_of_one_buyer_hold_twenty_at_most_64() {
        var buyer = Victim.newBuyer();
        var replies = Stream.generate(() -> SHOP.post(buyer, "/api/v1/orders", Operation.basket(1)))
                .limit(22)
                .toList();

        assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(20);
        assertThat(replies.getLast().json().path("code").asString()).isEqualTo("too-many-unpaid-orders");
        replies.stream()
                .filter(reply -> reply.status() == 201)
                .map(reply -> reply.json().path("orderNo").asString())
                .forEach(orderNo -> SHOP.command(buyer, orderNo, "cancel", Map.of()));
    }

    static Stream<Operation> doors() {
        var posts = Set.of("/api/v1/skus", "/api/v1/orders", "/api/v1/payments", "/api/v1/refunds");
        return Operation.all().stream()
                .filter(operation -> operation.method().equals("POST"))
                .filter(operation -> posts.contains(operation.path()));
    }

    static Stream<Arguments> questions() {
        var lists = Map.of(
                "/api/v1/orders?", "BUYER",
                "/api/v1/skus?", "BUYER",
                "/api/v1/points/me/entries?", "BUYER",
                "/api/v1/points/leaderboard?", "BUYER",
                "/api/v1/ledger/accounts/2001/entries?owner=M1&", "FINANCE");
        var limits = Stream.of("limit=1000000", "limit=0", "limit=-1", "limit=9223372036854775808", "limit=all");
        var asked = limits.flatMap(
                limit -> lists.entrySet().stream().map(list -> arguments(list.getKey() + limit, list.getValue())));
        return Stream.concat(
                asked,
                Stream.of(
                        arguments("/api/v1/orders?status=EVERYTHING", "BUYER"),
                        arguments("/api/v1/orders?cursor=-1", "BUYER"),
                        arguments("/api/v1/orders?cursor=x", "MERCHANT"),
                        arguments("/api/v1/points/leaderboard?period=0001-01..9999-12", "BUYER"),
                        arguments("/api/v1/points/leaderboard?period=", "BUYER"),
                        arguments("/api/v1/ledger/accounts/2001/entries", "FINANCE"),
                        arguments("/api/v1/ledger/accounts/2001/entries?owner=M1&cursor=x", "FINANCE"),
                        arguments("/api/v1/ledger/trial-balance?at=yesterday", "FINANCE"),
                        arguments("/api/v1/refunds", "BUYER")));
    }

    private static Map<String, Object> receiver(String field, String text) {
        var receiver = new HashMap<>(Map.of("name", "x", "mobile", "00000", "address", "x"));
        receiver.put(field, text);
        var order = new HashMap<>(Operation.basket(1));
        order.put("receiver", receiver);
        return order;
    }

    private static void nothingWasInjected() {
        for (var service : Service.values()) {
            assertThat(RunningSystem.log(service.module()).lines())
                    .noneMatch(line -> line.startsWith("2026-01-01T00:00:00.000Z"));
        }
    }

    private static Person somebody(Operation operation) {
        var role = operation.roles().iterator().next();
        return new Person(role, "somebody", role.equals("MERCHANT") ? "M1" : "");
    }

    /** One for all. */
    private static final class Of {

        static final Victim SOMEBODY = Victim.ofWechat();
    }
}
