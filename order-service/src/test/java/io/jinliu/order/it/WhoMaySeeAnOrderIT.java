package io.jinliu.order.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.testing.Http;
import org.junit.jupiter.api.Test;

class WhoMaySeeAnOrderIT extends RunningService {

    @Test
    void nobody_without_a_token() {
        assertThat(anybody().get("/api/v1/orders").status()).isEqualTo(401);
        assertThat(anybody().postOnce("/api/v1/skus", "{}").status()).isEqualTo(401);
        assertThat(anybody().postOnce("/api/v1/orders", "{}").status()).isEqualTo(401);
        assertThat(anybody().get("/internal/dues/ORDER/1").status()).isEqualTo(401);
    }

    @Test
    void anybody_sees_what_is_on_sale() {
        assertThat(anybody().get("/api/v1/skus").status()).isEqualTo(200);
        assertThat(anybody().get("/api/v1/skus/none").status()).isEqualTo(404);
    }

    @Test
    void nobody_in_another_role() {
        assertThat(merchant("M1").postOnce("/api/v1/orders", orderOf("X", 1)).status())
                .isEqualTo(403);
        assertThat(buyer("b").postOnce("/api/v1/skus", """
                {"name": "x", "unitPrice": {"minor": 1, "currency": "CNY"}, "stock": 1}
                """).status()).isEqualTo(403);
        assertThat(buyer("b").post("/api/v1/orders/1/shipments", """
                {"carrier": "SF", "trackingNo": "1"}
                """).status()).isEqualTo(403);
        assertThat(role("AUDITOR").get("/api/v1/orders/1").status()).isEqualTo(403);
        assertThat(buyer("b").get("/internal/dues/ORDER/1").status()).isEqualTo(403);
    }

    @Test
    void to_others_it_does_not_exist() {
        var orderNo = order("owner", sku("M2", 68_00, 10), 1).text("orderNo");

        assertThat(buyer("stranger").get("/api/v1/orders/" + orderNo).status()).isEqualTo(404);
        assertThat(buyer("stranger")
                        .post("/api/v1/orders/" + orderNo + "/cancel", "")
                        .status())
                .isEqualTo(404);
        assertThat(buyer("stranger")
                        .post("/api/v1/orders/" + orderNo + "/token", "")
                        .status())
                .isEqualTo(404);
        assertThat(merchant("M1").get("/api/v1/orders/" + orderNo).text("code")).isEqualTo("unknown-order");
        assertThat(buyer("stranger").get("/api/v1/orders/12345").status()).isEqualTo(404);
        for (var noNumber : new String[] {"0", "-1", "+1", "01", "x", "99999999999999999999", "%EF%BC%91"}) {
            assertThat(buyer("stranger").get("/api/v1/orders/" + noNumber).status())
                    .as(noNumber)
                    .isEqualTo(400);
        }
        assertThat(audited(orderNo)).contains("order.read.refused", "order.cancel.refused");
    }

    @Test
    void the_buyer_sees_all_and_the_merchant_the_person_only_while_the_goods_must_go() {
        var orderNo = order("owner", sku("M2", 68_00, 10), 1).text("orderNo");
        assertThat(mobile(buyer("owner"), orderNo)).isEqualTo("15000000000");
        assertThat(mobile(merchant("M2"), orderNo)).isEqualTo("150****0000");

        pay(orderNo, 68_00);
        awaitStatus(buyer("owner"), orderNo, "PAID");
        assertThat(mobile(merchant("M2"), orderNo)).isEqualTo("15000000000");
        assertThat(mobile(role("OPERATOR"), orderNo)).isEqualTo("150****0000");
        assertThat(seenBy(role("FINANCE"), orderNo).at("/receiver/name").asString())
                .isEqualTo("张**");

        merchant("M2").post("/api/v1/orders/" + orderNo + "/shipments", """
                {"carrier": "SF", "trackingNo": "1"}
                """);
        assertThat(mobile(merchant("M2"), orderNo)).isEqualTo("150****0000");
    }

    @Test
    void in_the_readers_language() {
        var orderNo = order("owner", sku("M2", 68_00, 10), 1).text("orderNo");
        var owner = buyer("owner");
        var reader = new Http(port(), owner.token(), "zh-CN");

        assertThat(seenBy(reader, orderNo).path("statusText").asString()).isEqualTo("待支付");
        assertThat(seenBy(owner, orderNo).path("statusText").asString()).isEqualTo("Awaiting payment");
        assertThat(reader.get("/api/v1/orders/1").text("title")).isEqualTo("订单不存在");
    }

    @Test
    void by_its_token_as_by_its_number() {
        var orderNo = order("owner", sku("M2", 68_00, 10), 1).text("orderNo");
        var token =
                buyer("owner").post("/api/v1/orders/" + orderNo + "/token", "").text("token");

        assertThat(token).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(buyer("owner").get("/api/v1/order-tokens/" + token).text("orderNo"))
                .isEqualTo(orderNo);
        assertThat(buyer("stranger").get("/api/v1/order-tokens/" + token).status())
                .isEqualTo(404);
        assertThat(buyer("owner").get("/api/v1/order-tokens/" + token + "x").status())
                .isEqualTo(404);
    }

    private String mobile(Http someone, String orderNo) {
        return seenBy(someone, orderNo).at("/receiver/mobile").asString();
    }
}
