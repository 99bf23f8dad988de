package io.jinliu.order.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.order.lifecycle.OrderAbandoned;
import io.jinliu.order.lifecycle.PlaceOrder;
import io.jinliu.order.stock.ReserveStock;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("storage")
class AbandonedHoldIT extends RunningService {

    private static final String BUYER = "gone";
    private static final String OTHER = "still-there";

    @Autowired
    Ids ids;

    @Autowired
    ReserveStock reserveStock;

    @Autowired
    PlaceOrder placeOrder;

    @Test
    void goes_back_when_its_order_never_came_and_the_order_can_not_come_afterwards() {
        var tea = sku("M2", 68_00, 10);
        var number = ids.next(Slot.ofOwner(BUYER));
        reserveStock.reserve(tea, number, 1);
        assertThat(pieces(tea)).isEqualTo(new Pieces(9, 1, 0));

        letPass(Duration.ofMinutes(3));

        awaitPieces(tea, new Pieces(10, 0, 0));
        assertThatExceptionOfType(OrderAbandoned.class).isThrownBy(() -> placeOrder.place(draft(BUYER, number, tea)));
        assertThat(pieces(tea)).isEqualTo(new Pieces(10, 0, 0));
        assertThat(buyer(BUYER).get("/api/v1/orders/" + number).status()).isEqualTo(404);
        assertThat(buyer(BUYER).get("/api/v1/orders").json().path("items").isEmpty())
                .isTrue();
    }

    @Test
    void stays_while_its_order_is_open_however_late_it_is_asked() {
        var tea = sku("M2", 68_00, 10);
        var number = ids.next(Slot.ofOwner(OTHER));
        reserveStock.reserve(tea, number, 1);
        placeOrder.place(draft(OTHER, number, tea));

        letPass(Duration.ofMinutes(3));
        assertThat(placeOrder
                        .place(draft(OTHER, number, tea))
                        .purchase()
                        .number()
                        .value())
                .as("the same work again finds itself done")
                .isEqualTo(number);

        assertThat(pieces(tea)).isEqualTo(new Pieces(9, 1, 0));
    }
}
