package io.jinliu.order.lifecycle;

import static io.jinliu.order.lifecycle.Examples.AMOUNT;
import static io.jinliu.order.lifecycle.Examples.NUMBER;
import static io.jinliu.order.lifecycle.Examples.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.order.lifecycle.Order.Status;
import io.jinliu.order.stock.HoldOwners.Word.NotNeeded;
import io.jinliu.order.stock.HoldOwners.Word.SoldForGood;
import io.jinliu.order.stock.HoldOwners.Word.StillOpen;
import org.junit.jupiter.api.Test;

class StockOfOrdersTest extends OrderAtHand {

    @Test
    void says_what_becomes_of_its_stock() {
        assertThat(stockOfOrders.wordOf(NUMBER.value())).isInstanceOf(StillOpen.class);
        markPaid.mark(NUMBER, PAYMENT, AMOUNT);
        assertThat(stockOfOrders.wordOf(NUMBER.value())).isInstanceOf(SoldForGood.class);
        countRefund.count(NUMBER, Examples.refund("R1", 136_00));
        assertThat(stockOfOrders.wordOf(NUMBER.value())).isInstanceOf(NotNeeded.class);
        assertThat(stockOfOrders.skusOf(NUMBER.value())).containsExactly("SKU-TEA");
    }

    @Test
    void keeps_goods_sold_that_were_shipped_before_the_money_went_back() {
        markPaid.mark(NUMBER, PAYMENT, AMOUNT);
        shipOrder.ship(MERCHANT, NUMBER, "SF", "SF1");
        countRefund.count(NUMBER, Examples.refund("R1", 136_00));

        assertThat(status()).isEqualTo(Status.CLOSED);
        assertThat(stockOfOrders.wordOf(NUMBER.value())).isInstanceOf(SoldForGood.class);
    }

    @Test
    void gives_a_number_up_that_nobody_ever_placed() {
        var never = Examples.NUMBER.value() + 1024;

        assertThat(stockOfOrders.wordOf(never)).isInstanceOf(NotNeeded.class);

        assertThat(orders.abandon(new OrderNo(never))).isTrue();
        assertThat(orders.find(new OrderNo(never))).isEmpty();
    }
}
