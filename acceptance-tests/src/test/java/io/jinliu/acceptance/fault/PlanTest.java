package io.jinliu.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jinliu.fault.Failpoint;
import io.jinliu.platform.cli.FaultsOptions;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PlanTest {

    @Test
    void kills_each_service_once_when_nothing_is_asked_for() {
        assertThat(plan().blows())
                .extracting(Blow::victim)
                .containsExactlyInAnyOrder("order-service", "payment-service", "settlement-service", "points-service");
    }

    @Test
    void a_seed_is_a_plan() {
        assertThat(plan("--seed=3", "--kills=9", "--troubles=5"))
                .isEqualTo(plan("--seed=3", "--kills=9", "--troubles=5"));
        assertThat(plan("--seed=3", "--kills=9")).isNotEqualTo(plan("--seed=4", "--kills=9"));
    }

    @Test
    void kills_nobody_beside_what_was_asked_for() {
        assertThat(plan("--outage=60").blows()).isEmpty();
        assertThat(plan("--points=all").blows()).hasSameSizeAs(Failpoint.all());
    }

    @Test
    void takes_the_victims_in_turn() {
        assertThat(plan("--victims=database,broker", "--kills=4").blows().subList(0, 2))
                .containsExactlyInAnyOrder(new Blow.Killed("database"), new Blow.Killed("broker"));
    }

    @Test
    void lets_other_services_die_at_their_points_between() {
        var first = plan("--points=all").blows().subList(0, 4);

        assertThat(first)
                .extracting(Blow::victim)
                .containsExactlyInAnyOrder("order-service", "payment-service", "settlement-service", "points-service");
    }

    @Test
    void an_unknown_point_names_the_known_ones() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan("--points=nowhere"))
                .withMessageContaining("order.committed");
    }

    private static Plan plan(String... words) {
        return Plan.of(CommandLine.populateCommand(new FaultsOptions(), words));
    }
}
