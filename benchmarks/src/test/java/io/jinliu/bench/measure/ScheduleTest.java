package io.jinliu.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void units_are_meant_to_begin_at_equal_distances_whoever_takes_them_and_when() {
        var schedule = new Schedule(1_000, 1_000_000, 3);

        assertThat(schedule.next()).isEqualTo(1_000);
        assertThat(schedule.next()).isEqualTo(2_000);
        assertThat(schedule.next()).isEqualTo(3_000);
        assertThat(schedule.next()).isEqualTo(Long.MIN_VALUE);
    }
}
