package io.jinliu.order.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.id.Slot;
import io.jinliu.common.testing.Http.Reply;
import io.jinliu.order.Samples;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@Tag("storage")
class PlacingAnOrderIT extends RunningService {

    @Autowired
    JsonMapper json;

    @Test
    void holds_the_goods_and_says_what_they_cost() {
        var tea = sku("M2", 68_00, 10);

        var reply = order("placing", tea, 2);

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.text("status")).isEqualTo("AWAITING_PAYMENT");
        assertThat(reply.json().at("/amount/minor").asLong()).isEqualTo(136_00);
        assertThat(reply.location()).isEqualTo("/api/v1/orders/" + reply.text("orderNo"));
        assertThat(pieces(tea)).isEqualTo(new Pieces(8, 2, 0));
        assertThat(told(reply.text("orderNo"), "OrderPlaced")).isEqualTo(1);
    }

    @Test
    void tells_the_payment_service_what_is_owed() {
        var orderNo = order("placing", sku("M2", 68_00, 10), 2).text("orderNo");

        var due = role("SERVICE").get("/internal/dues/ORDER/" + orderNo).json();

        assertThat(due.path("dueKind").asString()).isEqualTo("ORDER");
        assertThat(due.path("dueNo").asString()).isEqualTo(orderNo);
        assertThat(due.at("/amount/minor").asLong()).isEqualTo(136_00);
        assertThat(due.at("/lines/0/quantity").asInt()).isEqualTo(2);
        assertThat(role("SERVICE").get("/internal/dues/ORDER/1").status()).isEqualTo(404);
    }

    @Test
    void tells_of_itself_in_the_form_agreed() {
        var orderNo = order("placing", sku("M2", 68_00, 10), 2).text("orderNo");

        var event = databases
                .of(Slot.ofNumber(Long.parseLong(orderNo)))
                .jdbc()
                .sql("SELECT payload FROM outbox WHERE event_key = :order AND tag = 'OrderPlaced'")
                .param("order", orderNo)
                .query(String.class)
                .single();

        var told = json.readTree(event);
        var agreed = Samples.json("order-placed");
        assertThat(told.propertyNames()).isEqualTo(agreed.propertyNames());
        assertThat(told.at("/lines/0").propertyNames())
                .isEqualTo(agreed.at("/lines/0").propertyNames());
        assertThat(told.at("/at").asString()).endsWith("Z");
        assertThat(event).doesNotContain("张三", "15000000000", "浦口");
    }

    @Test
    void does_one_order_for_a_hundred_identical_posts_and_answers_them_all_alike() {
        var tea = sku("M2", 68_00, 10);
        var key = UUID.randomUUID().toString();
        var body = orderOf(tea, 1);

        var replies = atOnce(100, _ -> settled(key, body));

        assertThat(new HashSet<>(replies)).hasSize(1);
        assertThat(replies.getFirst().status()).isEqualTo(201);
        assertThat(pieces(tea)).isEqualTo(new Pieces(9, 1, 0));
    }

    @Test
    void sells_ten_pieces_to_ten_of_fifty() {
        var rare = sku("M1", 199_00, 10);

        var replies = atOnce(50, i -> order("racer-" + i, rare, 1));

        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(10);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 201)
                .allSatisfy(reply -> assertThat(reply.text("code")).isEqualTo("out-of-stock"));
        assertThat(pieces(rare)).isEqualTo(new Pieces(0, 10, 0));
    }

    @Test
    void gives_everything_back_when_one_line_is_short_and_names_it() {
        var tea = sku("M2", 68_00, 10);
        var cup = sku("M2", 45_00, 1);

        var reply = buyer("placing").postOnce("/api/v1/orders", """
                {"items": [{"skuId": "%s", "quantity": 3}, {"skuId": "%s", "quantity": 2}],
                 "receiver": {"name": "李四", "mobile": "13900000000", "address": "上海市"}, "termsVersion": "2026-01"}
                """.formatted(tea, cup));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.text("skuId")).isEqualTo(cup);
        assertThat(pieces(tea)).isEqualTo(new Pieces(10, 0, 0));
        assertThat(pieces(cup)).isEqualTo(new Pieces(1, 0, 0));
    }

    @Test
    void is_for_one_merchant() {
        var reply = buyer("placing").postOnce("/api/v1/orders", """
                {"items": [{"skuId": "%s", "quantity": 1}, {"skuId": "%s", "quantity": 1}],
                 "receiver": {"name": "李四", "mobile": "13900000000", "address": "上海市"}, "termsVersion": "2026-01"}
                """.formatted(sku("M1", 1, 1), sku("M2", 1, 1)));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text("code")).isEqualTo("several-merchants");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "quantity": 2          | "quantity": 2, "price": 1     | 400
            "quantity": 2          | "quantity": 1e2               | 400
            "quantity": 2          | "quantity": "2"               | 400
            "quantity": 2          | "quantity": 2.0               | 400
            "quantity": 2          | "quantity": 0                 | 422
            "quantity": 2          | "quantity": -1                | 422
            "quantity": 2          | "quantity": 1000              | 422
            "remark"               | "totalPrice": 100, "remark"   | 400
            "termsVersion": "2026-01", |                           | 422
            "2026-01"              | "1999-01"                     | 422
            15000000000            | call me                       | 422
            张三                    | 张\\n三                        | 422
            SKU-                   | NOT-A-SKU-                    | 422
            "items": [             | "items": [{"skuId": "X", "quantity": 1}, {"skuId": "X", "quantity": 1}], "x": [ | 400
            """)
    void does_not_take_a_body_that_breaks_a_rule(String good, String bad, int status) {
        var body = orderOf(sku("M2", 68_00, 10), 2).replace(good, bad == null ? "" : bad);

        var reply = buyer("placing").postOnce("/api/v1/orders", body);

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.text("code")).isNotEmpty();
    }

    @Test
    void asks_for_each_sku_once() {
        var tea = sku("M2", 68_00, 10);
        var twice = orderOf(tea, 1).replace("[", "[{\"skuId\": \"%s\", \"quantity\": 1}, ".formatted(tea));

        assertThat(buyer("placing").postOnce("/api/v1/orders", twice).text("code"))
                .isEqualTo("same-sku-twice");
        assertThat(pieces(tea)).isEqualTo(new Pieces(10, 0, 0));
    }

    @Test
    void lets_a_buyer_hold_twenty_unpaid_orders_and_no_more_however_fast() {
        var pen = sku("M1", 19_90, 100);

        var replies = atOnce(30, _ -> order("hoarder", pen, 1));

        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(20);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 201)
                .allSatisfy(reply -> assertThat(reply.text("code")).isEqualTo("too-many-unpaid-orders"));
        assertThat(pieces(pen)).isEqualTo(new Pieces(80, 20, 0));
    }

    @Test
    void keeps_personal_data_encrypted() {
        var orderNo = order("placing", sku("M2", 68_00, 10), 1).text("orderNo");
        var slot = Slot.ofNumber(Long.parseLong(orderNo));

        var row = databases
                .of(slot)
                .jdbc()
                .sql("SELECT * FROM %s WHERE order_no = :order".formatted(databases.table("order_particulars", slot)))
                .param("order", orderNo)
                .query()
                .singleRow();

        assertThat(row.toString()).doesNotContain("张三", "15000000000", "浦口", "门口", "127.0.0.1");
        assertThat(row).extractingByKey("receiver_mobile").asString().startsWith("k1:");
    }

    private Reply settled(String key, String body) {
        var reply = buyer("patient").postUnder(key, "/api/v1/orders", body);
        while (reply.status() == 409 && reply.text("code").equals("idempotency-in-flight")) {
            reply = buyer("patient").postUnder(key, "/api/v1/orders", body);
        }
        return reply;
    }

    private static List<Reply> atOnce(int times, IntFunction<Reply> call) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> call.apply(i)))
                    .toList();
            return calls.stream().map(PlacingAnOrderIT::reply).toList();
        }
    }

    private static Reply reply(Future<Reply> call) {
        try {
            return call.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
