package io.jinliu.platform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    static final Duration SHORT_LIFE = Duration.ofSeconds(5);
    static final Duration GOOD_LIFE = Duration.ofSeconds(11);

    final BackOff backOff = new BackOff();

    @Test
    void brings_back_at_once_whoever_dies_for_the_first_time() {
        assertThat(backOff.beforeRestart(SHORT_LIFE)).isZero();
    }

    @Test
    void doubles_up_to_half_a_minute() {
        var pauses = IntStream.range(0, 8)
                .mapToObj(_ -> backOff.beforeRestart(SHORT_LIFE).toSeconds())
                .toList();

        assertThat(pauses).containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void whoever_was_well_for_ten_seconds_comes_back_at_once_however_often_he_died_before() {
        IntStream.range(0, 5).forEach(_ -> backOff.beforeRestart(SHORT_LIFE));

        assertThat(backOff.beforeRestart(GOOD_LIFE)).isZero();
        assertThat(backOff.beforeRestart(SHORT_LIFE)).hasSeconds(1);
    }
}
