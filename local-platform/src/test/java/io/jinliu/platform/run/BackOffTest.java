package io.jinliu.platform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    static final Duration SHORT_LIFE = Duration.ofSeconds(5);

    @Test
    void brings_back_at_once_who_was_well() {
        assertThat(BackOff.first().pause()).isZero();
    }

    @Test
    void doubles_up_to_half_a_minute() {
        var backOff = BackOff.first();
        for (var death = 0; death < 10; death++) {
            backOff = backOff.after(SHORT_LIFE);
        }

        assertThat(BackOff.first().after(SHORT_LIFE).pause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(BackOff.first().after(SHORT_LIFE).after(SHORT_LIFE).pause()).isEqualTo(Duration.ofSeconds(2));
        assertThat(backOff.pause()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void forgets_after_ten_seconds_of_health() {
        var tired = BackOff.first().after(SHORT_LIFE).after(SHORT_LIFE);

        assertThat(tired.after(Duration.ofSeconds(11))).isEqualTo(BackOff.first());
    }
}
