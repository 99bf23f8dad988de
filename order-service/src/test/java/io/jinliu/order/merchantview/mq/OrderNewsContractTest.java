package io.jinliu.order.merchantview.mq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.order.Samples;
import io.jinliu.order.merchantview.MerchantOrder;
import io.jinliu.order.merchantview.mq.OrderNews.OrderCloseRequested;
import io.jinliu.order.merchantview.mq.OrderNews.OrderClosed;
import io.jinliu.order.merchantview.mq.OrderNews.OrderCompleted;
import io.jinliu.order.merchantview.mq.OrderNews.OrderPaid;
import io.jinliu.order.merchantview.mq.OrderNews.OrderPlaced;
import io.jinliu.order.merchantview.mq.OrderNews.OrderShipped;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderNewsContractTest {

    @Test
    void makes_a_line_of_a_placed_order() {
        var news = Samples.read("order-placed", OrderPlaced.class);

        assertThat(news.toMerchantOrder())
                .isEqualTo(new MerchantOrder(
                        "M1",
                        381204955136000123L,
                        "1001",
                        "AWAITING_PAYMENT",
                        Money.cny(136_00),
                        "Longjing tea 250 g",
                        1,
                        Instant.parse("2026-01-01T12:00:00Z"),
                        1));
    }

    @ParameterizedTest
    @CsvSource({
        "order-close-requested, CLOSING, 2",
        "order-paid, PAID, 2",
        "order-shipped, SHIPPED, 3",
        "order-completed, COMPLETED, 4",
        "order-closed, CLOSED, 3"
    })
    void moves_the_line_on(String sample, String status, long version) {
        var type =
                switch (sample) {
                    case "order-close-requested" -> OrderCloseRequested.class;
                    case "order-paid" -> OrderPaid.class;
                    case "order-shipped" -> OrderShipped.class;
                    case "order-completed" -> OrderCompleted.class;
                    default -> OrderClosed.class;
                };

        OrderNews news = Samples.read(sample, type);

        assertThat(news.status()).isEqualTo(status);
        assertThat(news.merchantId()).isEqualTo("M1");
        assertThat(news.version()).isEqualTo(version);
    }
}
