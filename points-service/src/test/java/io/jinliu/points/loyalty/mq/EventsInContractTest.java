package io.jinliu.points.loyalty.mq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.points.loyalty.OrderFact.Completed;
import io.jinliu.points.loyalty.OrderFact.Refunded;
import io.jinliu.points.loyalty.OrderNo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The samples are the contract: we read each as its sender writes it. */
class EventsInContractTest {

    static final OrderNo ORDER = new OrderNo(381204955136000123L);

    final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void a_completion_is_told_to_the_tally() throws IOException {
        assertThat(read("order-completed", OrderCompleted.class).fact())
                .isEqualTo(new Completed(ORDER, "1001", Money.cny(136_00), Instant.parse("2026-01-03T09:00:00Z")));
    }

    @Test
    void a_refund_is_told_to_the_tally() throws IOException {
        assertThat(read("refund-succeeded", RefundSucceeded.class).fact())
                .contains(new Refunded(
                        ORDER, "1001", "381205000444000123", Money.cny(34_00), Instant.parse("2026-01-04T10:00:00Z")));
    }

    @Test
    void a_refund_of_anything_but_an_order_takes_no_points() {
        var topUp = new RefundSucceeded("1", "TOP_UP", "2", "1001", Money.cny(1), Instant.EPOCH);

        assertThat(topUp.fact()).isEmpty();
    }

    private <E> E read(String sample, Class<E> event) throws IOException {
        return json.readValue(Files.readString(Path.of("../docs/events/%s.v1.json".formatted(sample))), event);
    }
}
