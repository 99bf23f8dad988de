package io.jinliu.order.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("storage")
class ListingOrdersIT extends RunningService {

    @Test
    void shows_a_buyer_his_own_the_newest_first_page_by_page() {
        var tea = sku("M2", 68_00, 10);
        var placed = IntStream.range(0, 5)
                .mapToObj(_ -> order("lister", tea, 1).text("orderNo"))
                .toList();
        order("somebody-else", tea, 1);

        var first = page("/api/v1/orders?limit=2");
        var second =
                page("/api/v1/orders?limit=2&cursor=" + first.path("nextCursor").asString());
        var third = page(
                "/api/v1/orders?limit=2&cursor=" + second.path("nextCursor").asString());

        assertThat(numbers(first)).containsExactly(placed.get(4), placed.get(3));
        assertThat(numbers(second)).containsExactly(placed.get(2), placed.get(1));
        assertThat(numbers(third)).containsExactly(placed.get(0));
        assertThat(third.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void filters_by_status_and_refuses_what_is_no_page() {
        assertThat(numbers(page("/api/v1/orders?status=CLOSED"))).isEmpty();
        for (var nonsense : List.of("cursor=x", "cursor=-1", "limit=0", "limit=1000", "status=LOST")) {
            assertThat(buyer("lister").get("/api/v1/orders?" + nonsense).status())
                    .as(nonsense)
                    .isEqualTo(400);
        }
        assertThat(numbers(buyer("never-ordered").get("/api/v1/orders").json())).isEmpty();
    }

    @Test
    void shows_a_merchant_its_orders_as_events_tell_of_them() {
        var merchantId = "M-" + UUID.randomUUID();
        var tea = sku(merchantId, 68_00, 10);
        var orderNo = order("lister-2", tea, 2).text("orderNo");
        awaitInView(merchantId, orderNo, "AWAITING_PAYMENT");

        pay(orderNo, 136_00);
        awaitInView(merchantId, orderNo, "PAID");

        var item = merchant(merchantId).get("/api/v1/orders").json().at("/items/0");
        assertThat(item.path("title").asString()).isEqualTo("Longjing tea");
        assertThat(item.at("/amount/minor").asLong()).isEqualTo(136_00);
        assertThat(item.path("buyerId").asString()).isEqualTo("lister-2");
        assertThat(numbers(merchant(merchantId)
                        .get("/api/v1/orders?status=SHIPPED")
                        .json()))
                .isEmpty();
    }

    private void awaitInView(String merchantId, String orderNo, String status) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var item = merchant(merchantId).get("/api/v1/orders").json().at("/items/0");
            assertThat(item.path("orderNo").asString("")).isEqualTo(orderNo);
            assertThat(item.path("status").asString("")).isEqualTo(status);
        });
    }

    private JsonNode page(String path) {
        return buyer("lister").get(path).json();
    }

    private static List<String> numbers(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("orderNo").asString())
                .toList();
    }
}
