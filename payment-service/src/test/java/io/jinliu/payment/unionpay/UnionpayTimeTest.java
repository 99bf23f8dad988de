package io.jinliu.payment.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnionpayTimeTest {

    @Test
    void writes_the_time_of_beijing_and_never_a_later_one() {
        assertThat(UnionpayTime.write(Instant.parse("2025-12-31T16:00:00.999Z")))
                .isEqualTo("20260101000000");
    }

    /** 1,000 ms after our first number, 2^22 numbers a millisecond. */
    @ParameterizedTest
    @CsvSource({
        "0, 20240101080000",
        "4194303999, 20240101080000",
        "4194304000, 20240101080001",
        "4194304000999, 20240101081640"
    })
    void a_numbers_time_is_in_the_number(long number, String written) {
        assertThat(UnionpayTime.of(number)).isEqualTo(written);
    }

    @Test
    void a_number_in_another_slot_has_the_same_time() {
        assertThat(UnionpayTime.of(500_000_000_000_000_000L | 1023))
                .isEqualTo(UnionpayTime.of(500_000_000_000_000_000L));
    }

    @ParameterizedTest
    @CsvSource({
        "0101195958, 2026-01-01T12:00:00Z, 2026-01-01T11:59:58Z",
        "1231235959, 2026-01-01T00:10:00Z, 2025-12-31T15:59:59Z",
        "0102115959, 2026-01-01T12:00:00Z, 2026-01-02T03:59:59Z",
        "0103195959, 2026-01-01T12:00:00Z, 2025-01-03T11:59:59Z",
        "0101000001, 2025-12-31T15:59:59Z, 2025-12-31T16:00:01Z",
        "0229120000, 2027-03-01T00:00:00Z, 2024-02-29T04:00:00Z"
    })
    void a_moment_without_a_year_is_the_latest_that_is_not_to_come(String traced, Instant now, Instant moved) {
        assertThat(UnionpayTime.moved(told("traceTime", traced), now)).hasValue(moved);
    }

    @Test
    void without_a_trace_the_transactions_own_time_stands() {
        var now = Instant.parse("2026-01-01T12:00:00Z");

        assertThat(UnionpayTime.moved(told("txnTime", "20260101195900"), now))
                .hasValue(Instant.parse("2026-01-01T11:59:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "1332000000", "0230120000", "20260230120000", "０１０１１９５９５８"})
    void what_is_no_time_is_none(String traced) {
        var now = Instant.parse("2026-01-01T12:00:00Z");

        assertThat(UnionpayTime.moved(told("traceTime", traced), now)).isEmpty();
    }

    private static UnionpayFields told(String name, String value) {
        return UnionpayFields.of(Map.of(name, value));
    }
}
