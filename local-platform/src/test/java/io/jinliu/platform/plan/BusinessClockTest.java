package io.jinliu.platform.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusinessClockTest {

    static final Instant NOON = Instant.parse("2026-11-11T12:00:00Z");

    final Path file;
    final BusinessClock clock;

    BusinessClockTest(@TempDir Path folder) {
        this.file = folder.resolve("clock");
        this.clock = new BusinessClock(file, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    void is_machine_time_until_somebody_moves_it() {
        assertThat(clock.now()).isEqualTo(NOON);
    }

    @Test
    void adds_up_the_steps() {
        clock.moveBy(Duration.ofMinutes(31));
        clock.moveBy(Duration.ofDays(1));

        assertThat(clock.now()).isEqualTo("2026-11-12T12:31:00Z");
        assertThat(file).hasContent("PT24H31M");
    }

    @Test
    void can_be_set_to_an_instant_and_back() {
        clock.setTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(clock.now()).isEqualTo("2027-01-01T00:00:00Z");

        clock.reset();
        assertThat(clock.now()).isEqualTo(NOON);
    }
}
