package io.jinliu.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.acceptance.story.Shop.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The calls of the outward API do what the architecture's table says of them. */
class OutwardApiIT {

    static final Stage STAGE = RunningSystem.stage();
    static final Shop SHOP = STAGE.shop;

    @Test
    void an_order_is_answered_with_its_number_state_and_amount_and_read_back_whole() {
        var scene = Scene.wechat(STAGE).placed();
        var order = SHOP.order(scene.buyer, scene.orderNo);

        assertThat(order.propertyNames())
                .contains("orderNo", "buyerId", "merchantId", "placedAt", "amount", "lines", "receiver", "payMethod")
                .contains("invoice", "remark", "terms", "status", "statusText", "payBefore", "paidAt", "history");
        assertThat(order.path("status").asString()).isEqualTo("AWAITING_PAYMENT");
        assertThat(order.path("amount").path("currency").asString()).isEqualTo("CNY");
        assertThat(order.path("history").path(0).path("traceId").asString()).hasSize(32);
    }

    @Test
    void the_lists_of_orders_go_on_by_cursor() {
        var buyer = STAGE.newBuyer();
        var placed = Stream.generate(() -> place(buyer)).limit(3).toList();

        var first = SHOP.get(buyer, "/api/v1/orders?limit=2").expect(200);
        var second = SHOP.get(
                        buyer,
                        "/api/v1/orders?limit=2&cursor="
                                + first.path("nextCursor").asString())
                .expect(200);

        assertThat(Stream.concat(numbers(first), numbers(second))).containsExactlyElementsOf(placed.reversed());
        assertThat(second.path("nextCursor").isNull()).isTrue();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(numbers(SHOP.get(Person.merchant("M1"), "/api/v1/orders?limit=100")
                                .expect(200)))
                        .containsAll(placed));
    }

    @Test
    void the_same_key_is_the_same_order_and_another_body_under_it_is_refused() {
        var buyer = STAGE.newBuyer();
        var key = UUID.randomUUID().toString();
        var body = Operation.basket(1);

        var first = SHOP.postUnder(key, buyer, "/api/v1/orders", body);
        var again = SHOP.postUnder(key, buyer, "/api/v1/orders", body);
        var other = SHOP.postUnder(key, buyer, "/api/v1/orders", Operation.basket(2));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(other.status()).isEqualTo(422);
        assertThat(numbers(SHOP.get(buyer, "/api/v1/orders").expect(200))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "WECHAT_NATIVE, QR_CODE, weixin://",
        "WECHAT_JSAPI, SDK, prepay_id=",
        "ALIPAY_PRECREATE, QR_CODE, https://qr.alipay.com/",
        "ALIPAY_PAGE, REDIRECT, alipay.trade.page.pay",
        "UNIONPAY_WEB, FORM, /gateway/api/frontTransReq.do",
        "UNIONPAY_APP, SDK, tn"
    })
    void each_method_says_what_the_buyer_does_next(String method, String type, String value) {
        var buyer = STAGE.newBuyer();
        var body = Map.of(
                "dues", List.of(Map.of("kind", "ORDER", "no", place(buyer))),
                "parts", List.of(Map.of("method", method)),
                "payerId", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o");
        var payment = SHOP.post(buyer, "/api/v1/payments", body).expect(201);

        assertThat(payment.path("status").asString()).isEqualTo("PENDING");
        assertThat(payment.path("action").path("type").asString()).isEqualTo(type);
        assertThat(payment.path("action").path("value").asString()).contains(value);
        assertThat(SHOP.payment(buyer, payment.path("paymentNo").asString()).path("amount"))
                .isEqualTo(payment.path("amount"));
    }

    @Test
    void a_payment_is_closed_and_the_order_stays_to_be_paid_or_cancelled() {
        var scene = Scene.alipay(STAGE).placed().paymentOpened();
        var closed = SHOP.post(scene.buyer, "/api/v1/payments/%s/close".formatted(scene.paymentNo), Map.of());

        assertThat(closed.expect(200).path("status").asString()).isEqualTo("CLOSED");
        assertThat(scene.orderStatus()).isEqualTo("AWAITING_PAYMENT");
        SHOP.command(scene.buyer, scene.orderNo, "cancel", Map.of());
        scene.untilOrderIs("CLOSED");
    }

    @Test
    void a_refund_is_of_an_amount_of_a_line_or_of_all_that_is_left() {
        var scene = paid(Scene.alipay(STAGE)); // WeChat wants a minute between two refunds of one payment
        var ofLine = Map.of(
                "orderNo",
                scene.orderNo,
                "lines",
                List.of(Map.of("line", 1, "quantity", 1)),
                "reason",
                "one pen is dry");

        var one = scene.refunded(150, "late");
        scene.untilRefundIs(one, "SUCCEEDED");
        var two = SHOP.post(scene.merchant, "/api/v1/refunds", ofLine)
                .expect(201)
                .path("refundNo")
                .asString();
        scene.untilRefundIs(two, "SUCCEEDED");
        var rest = scene.refunded(0, "all of it");
        scene.untilRefundIs(rest, "SUCCEEDED");

        assertThat(SHOP.refundsOf(scene.buyer, scene.orderNo).stream()
                        .map(refund -> refund.path("refundNo").asString()))
                .containsExactly(one, two, rest);
        scene.untilOrderIs("CLOSED");
    }

    @Test
    void the_ledger_shows_balances_entries_and_why() {
        var scene = paid(Scene.wechat(STAGE)).shippedAndReceived().untilEarned();

        var balance = SHOP.get(Person.finance(), "/api/v1/ledger/trial-balance").expect(200);
        assertThat(balance.path("balanced").asBoolean()).isTrue();
        assertThat(balance.path("accounts").valueStream()).isNotEmpty();
        assertThat(SHOP.explain(scene.orderNo)
                        .expect(200)
                        .path("everyFenExplained")
                        .asBoolean())
                .isTrue();
        assertThat(SHOP.get(scene.merchant, "/api/v1/ledger/me")
                        .expect(200)
                        .path("balances")
                        .valueStream())
                .isNotEmpty();
        var entries = "/api/v1/ledger/accounts/2101/entries?owner=M1&limit=1";
        var first = SHOP.get(Person.finance(), entries).expect(200);
        assertThat(first.path("entries").valueStream()).hasSize(1);
    }

    @Test
    void points_are_counted_listed_and_ranked() {
        var scene = paid(Scene.wechat(STAGE)).shippedAndReceived();
        await().atMost(Duration.ofSeconds(60)).until(() -> SHOP.points(scene.buyer) > 0);

        var entries = SHOP.get(scene.buyer, "/api/v1/points/me/entries").expect(200);
        assertThat(entries.path("entries").valueStream()).hasSize(1);
        var month = SHOP.get(scene.buyer, "/api/v1/points/leaderboard").expect(200);
        var ever =
                SHOP.get(scene.buyer, "/api/v1/points/leaderboard?period=all").expect(200);
        assertThat(month.path("period").asString()).matches("\\d{4}-\\d{2}");
        assertThat(month.path("mine").path("points").asLong()).isEqualTo(SHOP.points(scene.buyer));
        assertThat(ever.path("mine").path("rank").asLong()).isPositive();
    }

    @Test
    void an_order_has_a_token_that_leads_back_to_it() {
        var scene = Scene.wechat(STAGE).placed();
        var token = SHOP.post(scene.buyer, "/api/v1/orders/%s/token".formatted(scene.orderNo), Map.of())
                .expect(200)
                .path("token")
                .asString();

        var read = SHOP.get(scene.buyer, "/api/v1/order-tokens/" + token).expect(200);
        assertThat(read.path("orderNo").asString()).isEqualTo(scene.orderNo);
        assertThat(SHOP.get(scene.buyer, "/api/v1/order-tokens/a" + token).status())
                .isEqualTo(404);
    }

    @Test
    void a_merchant_puts_something_on_sale() {
        var sku = SHOP.post(Person.merchant("M1"), "/api/v1/skus", Operation.GOODS)
                .expect(201);

        var read = SHOP.get(
                        STAGE.newBuyer(), "/api/v1/skus/" + sku.path("skuId").asString())
                .expect(200);
        assertThat(read.path("stock").asInt()).isEqualTo(5);
        assertThat(read.path("unitPrice").path("minor").asLong()).isEqualTo(100);
    }

    private static Scene paid(Scene scene) {
        return scene.placed().paymentOpened().scannedAndPaid().untilOrderIs("PAID");
    }

    private static String place(Person buyer) {
        return SHOP.place(buyer, Map.of("SKU-PEN", 1)).path("orderNo").asString();
    }

    private static Stream<String> numbers(JsonNode list) {
        return list.path("items").valueStream().map(order -> order.path("orderNo")
                .asString());
    }
}
