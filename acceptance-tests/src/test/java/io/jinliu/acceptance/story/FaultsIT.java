package io.jinliu.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A little of everything; what takes its time is {@code ./jinliu faults}, with its own seed. */
class FaultsIT {

    @Test
    void each_service_is_killed_once_and_everybody_gets_what_he_was_promised() {
        var said = RunningSystem.jinliu("faults", "--seed=7", "--kills=4", "--buyers=3");

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text())
                .contains(" 0 broken; 4 blows (seed 7)", " 0 not in commit order", "0 violations")
                .contains("order-service", "payment-service", "settlement-service", "points-service");
    }

    @Test
    void orders_and_payments_do_not_notice_that_the_broker_is_away_and_events_leave_in_commit_order() {
        var said = RunningSystem.jinliu("faults", "--seed=8", "--outage=15");

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).contains(" 0 broken", " 0 not in commit order", "0 violations");
    }

    @Test
    void an_order_and_its_money_agree_whoever_was_faster() {
        var said = RunningSystem.jinliu("faults", "--seed=9", "--races=40");

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).contains("40 journeys", " 0 broken", "0 violations");
    }

    @Test
    void an_unknown_point_lists_the_points() {
        var said = RunningSystem.jinliu("faults", "--points=nowhere");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("order.committed", "points.tallied");
    }
}
