package io.jinliu.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void processor_time_is_shared_by_the_units_that_succeeded() {
        var tally = new Tally(500, 3, 2.0, 1500);

        assertThat(tally.rate()).isEqualTo(250);
        assertThat(tally.cpuMillisPerUnit()).isEqualTo(3);
    }

    @Test
    void a_ceiling_is_never_above_what_caps_it() {
        var tally = new Tally(1000, 0, 1, 500);

        assertThat(tally.cappedAt(400).rate()).isEqualTo(400);
        assertThat(tally.cappedAt(4000).rate()).isEqualTo(1000);
    }

    @Test
    void a_run_that_did_nothing_says_nothing() {
        assertThat(new Tally(0, 0, 1, 10).isSpoiled()).isTrue();
    }
}
