package io.jinliu.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FloodTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void what_is_turned_away_is_no_goodput_and_its_latency_begins_when_it_is_sent() {
        var flow = new Flow(0);
        flow.note(0, 0, SECOND, 1);
        flow.note(0, SECOND, SECOND + SECOND / 2, Worker.SHED);
        flow.note(0, 0, 2 * SECOND, Worker.REFUSED);

        assertThat(flow.acceptedPerSecond()).isEqualTo(0.5);
        assertThat(flow.offeredPerSecond()).isEqualTo(1.5);
        assertThat(flow.shed()).isOne();
        assertThat(flow.shedMillis(99)).isCloseTo(500, within(1.0));
        assertThat(flow.lateMillis(100)).isCloseTo(1000, within(1.0));
        assertThat(flow.failed()).isOne();
    }

    @Test
    void recovery_lasts_until_the_last_that_was_turned_away() {
        var flow = new Flow(0);
        flow.note(0, 0, SECOND, Worker.SHED);
        var other = new Flow(0);
        other.note(0, 0, 3 * SECOND, 1);
        flow.add(other);

        assertThat(flow.lastTurnedAwaySeconds()).isEqualTo(1);
        assertThat(other.lastTurnedAwaySeconds()).isZero();
    }

    @Test
    void what_could_not_be_sent_in_time_is_not_sent_any_more() throws IOException, SQLException {
        var longAgo = System.nanoTime() - 10 * SECOND;

        var flow = Flood.follow(new Schedule(longAgo, 1000, 50), longAgo, Duration.ofSeconds(1), new Accepting());

        assertThat(flow.accepted()).isZero();
    }

    private record Accepting() implements Worker {

        @Override
        public int work() {
            return 1;
        }

        @Override
        public void close() {}
    }
}
