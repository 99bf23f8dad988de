package io.jinliu.order.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApiDocsIT extends RunningService {

    @Test
    void say_what_each_call_does() {
        var paths = anybody().get("/v3/api-docs").json().path("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/orders",
                        "/api/v1/orders/{orderNo}",
                        "/api/v1/orders/{orderNo}/cancel",
                        "/api/v1/orders/{orderNo}/confirm-receipt",
                        "/api/v1/orders/{orderNo}/shipments",
                        "/api/v1/skus",
                        "/api/v1/order-tokens/{token}");
        for (var claimed : List.of("/~1api~1v1~1orders", "/~1api~1v1~1skus")) {
            assertThat(paths.at(claimed + "/post/parameters").findValuesAsString("name"))
                    .containsExactly("Idempotency-Key");
        }
        assertThat(paths.at("/~1api~1v1~1orders~1{orderNo}/get/parameters/0/schema/type")
                        .asString())
                .isEqualTo("string");
    }

    @Test
    void show_an_order_flat_with_all_that_the_seed_asks_for() {
        var orderNo = order("reader", sku("M1", 10_00, 2), 2).text("orderNo");

        assertThat(seenBy(buyer("reader"), orderNo).propertyNames())
                .contains("orderNo", "buyerId", "placedAt", "receiver", "amount", "lines", "payMethod", "status")
                .contains("merchantId", "statusText", "closeCause", "payBefore", "paymentNo", "shipment")
                .contains("refunded", "invoice", "terms", "history", "remark", "version");
    }
}
