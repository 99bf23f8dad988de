package io.jinliu.order.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacingAnOrderIT extends RunningService {

    @Test
    void holds_the_goods_and_says_what_they_cost() {
        var tea = sku("M2", 68_00, 10);

        var reply = order("1001", tea, 2);

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.text("status")).isEqualTo("AWAITING_PAYMENT");
        assertThat(reply.json().at("/amount/minor").asLong()).isEqualTo(136_00);
        assertThat(reply.location()).isEqualTo("/api/v1/orders/" + reply.text("orderNo"));
        assertThat(pieces(tea)).isEqualTo(new Pieces(8, 2, 0));
        var order = buyer("1001").get(reply.location());
        assertThat(order.status()).as(order.body()).isEqualTo(200);
                .get("/internal/dues/ORDER/" + reply.text("orderNo"))
                .body());
    }
}
