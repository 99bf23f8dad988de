package io.jinliu.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks are checked: a right world is green, and each way to be wrong turns its own sentence red. */
class CheckerIT {

    private static SmallWorld world;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        world = new SmallWorld(folder);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void finds_nothing_wrong_with_a_right_world_and_has_looked_at_all_of_it() {
        var report = world.check();
        assertThat(report.verdicts()).flatExtracting(Verdict::violations).isEmpty();
        assertThat(report.timingDifferences()).isEmpty();
        assertThat(report.verdicts())
                .filteredOn(verdict -> verdict.examined() == 0)
                .extracting(Verdict::id)
                .containsExactly("I25"); // nothing has ever been in transit
    }

    static Stream<Plant> plants() {
        return Stream.of(
                        LedgerPlants.ALL,
                        PaymentPlants.ALL,
                        WalletPlants.ALL,
                        PartPlants.ALL,
                        BankPlants.ALL,
                        SplitPlants.ALL,
                        PayoutPlants.ALL,
                        BillPlants.ALL,
                        OrderPlants.ALL,
                        EventPlants.ALL)
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plants")
    void names_the_invariant_and_the_row(Plant plant) {
        plant.wrong().in(world);
        var report = world.check();
        var red = report.verdicts().stream().filter(verdict -> !verdict.holds()).toList();
        assertThat(red).extracting(Verdict::id).containsExactlyElementsOf(plant.red());
        assertThat(red)
                .flatExtracting(Verdict::violations)
                .extracting(Violation::toString)
                .anyMatch(told -> told.contains(plant.naming().in(world).toString()));
    }
}
