package io.jinliu.payment.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanesTest {

    final Lanes lanes = new Lanes(2, 3);

    @Test
    void a_slow_endpoint_fills_its_own_lane_and_no_other() {
        assertThat(lanes.enter(1)).isTrue();
        assertThat(lanes.enter(1)).isTrue();
        assertThat(lanes.enter(1)).isFalse();
        assertThat(lanes.enter(2)).isTrue();
    }

    @Test
    void there_are_no_more_in_all_than_there_are_places() {
        var _ = lanes.enter(1);
        var _ = lanes.enter(2);
        var _ = lanes.enter(3);

        assertThat(lanes.free()).isZero();
        assertThat(lanes.enter(4)).isFalse();

        lanes.leave(2);

        assertThat(lanes.enter(4)).isTrue();
    }
}
