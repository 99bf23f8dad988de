package io.jinliu.payment.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RationTest {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:30Z");

    @Test
    void grants_so_many_a_minute_and_counts_the_others() {
        var first = Ration.NONE.ask(NOON, 2);
        var second = first.ask(NOON, 2);
        var third = second.ask(NOON, 2);
        var fourth = third.ask(NOON.plusSeconds(29), 2);

        assertThat(first.granted() && first.first()).isTrue();
        assertThat(second.granted()).isTrue();
        assertThat(second.first()).isFalse();
        assertThat(third.granted()).isFalse();
        assertThat(fourth.granted()).isFalse();

        var nextMinute = fourth.ask(NOON.plusSeconds(30), 2);
        assertThat(nextMinute.granted() && nextMinute.first()).isTrue();
        assertThat(nextMinute.deniedBefore()).isEqualTo(2);
        assertThat(nextMinute.ask(NOON.plusSeconds(31), 2).deniedBefore()).isZero();
    }
}
