package io.jinliu.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.schedule.Schedule.Outcome;
import io.jinliu.schedule.service.Sabotage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The seeds that every build goes through; {@code ./jinliu schedules} goes through others. */
class RandomSchedulesTest {

    private static final int SEEDS = 200;
    private static final World WORLD = new World(Sabotage.NONE);

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void keeps_every_promise_whatever_the_order_of_things() {
        var broken = new ArrayList<String>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            var outcome = Schedule.run(WORLD, seed);
            if (!outcome.holds()) {
                broken.add("seed %d: %s".formatted(seed, outcome.violations()));
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void repeats_a_schedule_exactly_by_its_seed_alone() {
        var seeds = List.of(3L, 14L, 159L);
        var first = seeds.stream().map(seed -> Schedule.run(WORLD, seed)).toList();

        try (var another = new World(Sabotage.NONE)) {
            for (var outcome : first.reversed()) {
                var again = Schedule.run(another, outcome.seed());
                assertThat(again.trace()).isEqualTo(outcome.trace());
                assertThat(again.digest()).isEqualTo(outcome.digest());
            }
        }
        assertThat(first).extracting(Outcome::digest).doesNotHaveDuplicates();
    }

    @Test
    void tells_every_step_of_a_schedule() {
        assertThat(Schedule.run(WORLD, 1).trace()).hasSizeGreaterThan(300);
    }
}
