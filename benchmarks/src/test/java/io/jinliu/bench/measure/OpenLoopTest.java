package io.jinliu.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    private static final long TEN_SECONDS = TimeUnit.SECONDS.toNanos(10);

    @Test
    void a_unit_that_begins_late_has_taken_long_however_quickly_it_is_done() throws IOException, SQLException {
        var longAgo = new Schedule(System.nanoTime() - TEN_SECONDS, 1000, 50);

        var seen = OpenLoop.follow(longAgo, new Answering(1));

        assertThat(seen.getTotalCount()).isEqualTo(50);
        assertThat(seen.getMinValue()).isGreaterThan(TimeUnit.SECONDS.toMicros(9));
    }

    @Test
    void a_refused_unit_is_no_latency() throws IOException, SQLException {
        var seen = OpenLoop.follow(new Schedule(System.nanoTime(), 1_000_000, 50), new Answering(Worker.REFUSED));

        assertThat(seen.getTotalCount()).isZero();
    }

    private record Answering(int answer) implements Worker {

        @Override
        public int work() {
            return answer;
        }

        @Override
        public void close() {}
    }
}
