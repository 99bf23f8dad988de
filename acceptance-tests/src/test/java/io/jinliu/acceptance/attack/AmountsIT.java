package io.jinliu.acceptance.attack;

import static io.jinliu.acceptance.story.Refusals.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.acceptance.story.Operation;
import io.jinliu.acceptance.story.RunningSystem;
import io.jinliu.acceptance.story.Shop;
import io.jinliu.acceptance.story.Shop.Person;
import io.jinliu.acceptance.story.Wire;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks 1–6, 9, 10: amounts that somebody else would like to be true. */
@ExtendWith(EveryInvariantHolds.class)
class AmountsIT {

    private static final Shop SHOP = RunningSystem.shop();
    private static final String PENS = new String(Wire.bytes(Operation.basket(2)), StandardCharsets.UTF_8);

    @ParameterizedTest(name = "1, 2: {0}")
    @ValueSource(
            strings = {
                "\"unitPrice\":{\"minor\":1,\"currency\":\"CNY\"},\"quantity\":2",
                "\"price\":1,\"quantity\":2",
                "\"amount\":1,\"quantity\":2"
            })
    void a_price_from_a_client_is_no_price(String priced) {
        buysNothing(PENS.replace("\"quantity\":2", priced), 400);
    }

    /** The article's sample: two apples at ten, and a total of a hundred. */
    @ParameterizedTest(name = "1, 2: {0}")
    @ValueSource(
            strings = {"\"total_price\":100,", "\"totalPrice\":100,", "\"amount\":{\"minor\":100,\"currency\":\"CNY\"},"
            })
    void a_total_from_a_client_is_no_total(String total) {
        buysNothing("{" + total + PENS.substring(1), 400);
        buysNothing("""
                {"id":"123456","total_price":100,"goods":[{"goods_id":"p9w97fwe","name":"apple","num":2,"price":10}]}""", 400);
    }

    @ParameterizedTest(name = "3, 4, 5: quantity {0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0|422",
                "-1|422",
                "1000|422",
                "2147483648|400",
                "9223372036854775807|400",
                "9223372036854775808|400",
                "1e2|400",
                "2.0|400",
                "NaN|400",
                "Infinity|400",
                "'\"2\"'|400",
                "'\"２\"'|400",
                "２|400",
                "02|400",
                "0x2|400",
                "null|400",
                "true|400",
                "[2]|400"
            })
    void a_quantity_is_a_small_whole_number(String quantity, int status) {
        buysNothing(PENS.replace("\"quantity\":2", "\"quantity\":" + quantity), status);
    }

    @Test
    void a_negative_line_among_positive_ones_takes_nothing_off_3() {
        var item = "{\"skuId\":\"SKU-NOTE\",\"quantity\":-1},";
        buysNothing(PENS.replace("\"items\":[", "\"items\":[" + item), 422);
    }

    @ParameterizedTest(name = "4, 5, 9: a price of {0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0|422",
                "-1|422",
                "100000000001|422",
                "9223372036854775807|422",
                "9223372036854775808|400",
                "1e2|400",
                "10.50|400",
                "'\"100\"'|400",
                "'\"１００\"'|400",
                "NaN|400",
                "0100|400"
            })
    void a_price_is_a_positive_count_of_the_smallest_unit(String minor, int status) {
        var goods = new String(Wire.bytes(Operation.GOODS), StandardCharsets.UTF_8);
        var reply = SHOP.sendJson(
                Person.merchant("M1"), "/api/v1/skus", goods.replace("\"minor\":100", "\"minor\":" + minor));
        problem(reply, status);
    }

    @Test
    void the_dearest_basket_there_can_be_still_counts_right_4() {
        var sku = onSale(100_000_000_000L, "CNY", 999);

        var order = SHOP.place(Victim.newBuyer(), Map.of(sku, 999));

        assertThat(order.path("amount").path("minor").asLong()).isEqualTo(99_900_000_000_000L);
    }

    @ParameterizedTest(name = "6, 10: {0}")
    @ValueSource(strings = {"JPY", "KWD", "USD"})
    void another_currency_keeps_its_own_decimals_and_is_not_paid_in_yuan(String currency) {
        var buyer = Victim.newBuyer();
        var order = SHOP.place(buyer, Map.of(onSale(1_000, currency, 5), 2));
        var orderNo = order.path("orderNo").asString();
        assertThat(order.path("amount").path("minor").asLong()).isEqualTo(2_000);
        assertThat(order.path("amount").path("currency").asString()).isEqualTo(currency);

        for (var method : List.of("WECHAT_NATIVE", "ALIPAY_PRECREATE", "ALIPAY_PAGE")) {
            var payment = SHOP.pay(buyer, orderNo, method);
            assertThat(payment.path("status").asString()).isEqualTo("CLOSED");
            assertThat(payment.path("closed").path("reason").asString()).isEqualTo("REFUSED");
        }
        assertThat(SHOP.order(buyer, orderNo).path("status").asString()).isEqualTo("AWAITING_PAYMENT");
    }

    private static void buysNothing(String body, int status) {
        var buyer = Victim.newBuyer();
        var reply = SHOP.sendJson(buyer, "/api/v1/orders", body);
        problem(reply, status);
        assertThat(SHOP.get(buyer, "/api/v1/orders").expect(200).path("items").valueStream())
                .isEmpty();
    }

    private static String onSale(long minor, String currency, int pieces) {
        var goods = Map.of("name", "铅笔", "unitPrice", Map.of("minor", minor, "currency", currency), "stock", pieces);
        return SHOP.post(Person.merchant("M1"), "/api/v1/skus", goods)
                .expect(201)
                .path("skuId")
                .asString();
    }
}
