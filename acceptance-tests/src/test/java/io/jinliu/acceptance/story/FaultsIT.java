package io.jinliu.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultsIT {

    /** One point of each service; {@code ./jinliu faults --points all} goes through every one. */
    @Test
    void services_that_die_while_people_buy_break_no_promise_and_violate_nothing() {
        var said = RunningSystem.jinliu(
                "faults",
                "--seed=7",
                "--points=order.committed,payment.asked,settlement.booked,points.tallied",
                "--kills=0");

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).contains(" 0 broken; 4 deaths", "0 violations");
    }

    @Test
    void an_unknown_point_lists_the_points() {
        var said = RunningSystem.jinliu("faults", "--points=nowhere");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("order.committed", "points.tallied");
    }
}
