package io.jinliu.bench.ground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlotsTest {

    /** As order-service was seen to route them. */
    @Test
    void owners_lie_where_the_services_put_them() {
        assertThat(Slots.of("b1")).isEqualTo(503);
        assertThat(Slots.of("SKU-PEN")).isEqualTo(1012);
        assertThat(Slots.of("M1")).isEqualTo(180);
    }

    @Test
    void a_number_carries_its_slot_and_is_never_negative() {
        assertThat(Slots.number(503)).isPositive().matches(number -> (number & 1023) == 503);
    }
}
