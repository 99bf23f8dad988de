package io.jinliu.acceptance.story;

import static io.jinliu.acceptance.story.Refusals.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.acceptance.story.Shop.Person;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may do what, and how a no looks, through the gateway. */
class DoorsIT {

    final Stage stage = RunningSystem.stage();
    final Shop shop = stage.shop;

    @Test
    void a_foreign_order_is_not_there() {
        var scene = Scene.wechat(stage).placed();
        var stranger = stage.newBuyer();
        problem(shop.get(stranger, "/api/v1/orders/" + scene.orderNo), 404);
        problem(shop.post(stranger, "/api/v1/orders/%s/cancel".formatted(scene.orderNo), Map.of()), 404);
        problem(shop.post(stranger, "/api/v1/payments", pay(scene.orderNo)), 404);
        var otherMerchant = Person.merchant("M2");
        problem(shop.get(otherMerchant, "/api/v1/orders/" + scene.orderNo), 404);
        problem(shop.post(otherMerchant, "/api/v1/refunds", Map.of("orderNo", scene.orderNo, "reason", "x")), 404);
    }

    @Test
    void a_role_does_only_what_is_its_own() {
        problem(shop.post(Person.merchant("M1"), "/api/v1/payments", pay("1")), 403);
        problem(shop.post(stage.newBuyer(), "/api/v1/refunds", Map.of("orderNo", "1", "reason", "x")), 403);
        problem(shop.get(stage.newBuyer(), "/api/v1/ledger/trial-balance"), 403);
        problem(shop.get(Person.merchant("M1"), "/api/v1/points/me"), 403);
    }

    @Test
    void a_body_that_means_nothing_changes_nothing() {
        var buyer = stage.newBuyer();
        problem(shop.post(buyer, "/api/v1/orders", Map.of("items", "all")), 400);
        problem(shop.post(buyer, "/api/v1/payments", Map.of("orderNo", "1", "method", "CASH")), 400);
        problem(shop.post(buyer, "/api/v1/payments", Map.of("orderNo", "1")), 422);
        problem(
                shop.post(buyer, "/api/v1/payments", Map.of("orderNo", "1", "method", "WECHAT_NATIVE", "amount", 1)),
                400);
    }

    @Test
    void unknown_ways_are_problems_too() {
        problem(shop.get(stage.newBuyer(), "/api/v1/nothing"), 404);
        problem(shop.get(stage.newBuyer(), "/internal/dues/ORDER/1"), 404);
        problem(shop.get(stage.newBuyer(), "/api/v1/payments"), 405);
        problem(shop.get(stage.newBuyer(), "/api/v1/payments/7"), 404);
    }

    @Test
    void finance_reads_books_that_balance() {
        var balance = shop.get(Person.finance(), "/api/v1/ledger/trial-balance").expect(200);
        assertThat(balance.path("balanced").asBoolean()).isTrue();
    }

    @Test
    void one_trace_leads_from_the_gateway_to_the_last_consumer() {
        var scene =
                Scene.wechat(stage).placed().paymentOpened().scannedAndPaid().untilOrderIs("PAID");
        shop.command(scene.merchant, scene.orderNo, "shipments", Map.of("carrier", "SF", "trackingNo", "SF1"));
        var confirmed = shop.post(scene.buyer, "/api/v1/orders/%s/confirm-receipt".formatted(scene.orderNo), Map.of());
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.traceId()).hasSize(32);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(RunningSystem.log("points-service"))
                .contains(confirmed.traceId()));
    }

    private static Map<String, Object> pay(String orderNo) {
        return Map.of("orderNo", orderNo, "method", "WECHAT_NATIVE");
    }
}
