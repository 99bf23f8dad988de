package io.jinliu.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Services that die are too slow a thing for every build: that is {@code ./jinliu faults}, with its own seed. */
class FaultsIT {

    @Test
    void people_who_buy_while_nobody_dies_get_what_they_were_promised() {
        var said = RunningSystem.jinliu("faults", "--seed=7", "--points=none", "--kills=0");

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).contains(" 0 broken; 0 deaths (seed 7)", "0 violations");
    }

    @Test
    void an_unknown_point_lists_the_points() {
        var said = RunningSystem.jinliu("faults", "--points=nowhere");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("order.committed", "points.tallied");
    }
}
