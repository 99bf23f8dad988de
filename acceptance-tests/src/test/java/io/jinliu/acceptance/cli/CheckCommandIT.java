package io.jinliu.acceptance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.invariant.Premises;
import io.jinliu.invariant.SmallWorld;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What a person and a program are told, and the exit code. */
class CheckCommandIT {

    private static SmallWorld world;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final StringWriter complained = new StringWriter();

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
    void says_that_all_holds_and_what_it_looked_at() {
        assertThat(check(world.premises(), "--wait", "0")).isZero();
        assertThat(said()).contains("✓ I1 ", "0 violations: all ").doesNotContain("✗", "Still in flight");
    }

    @Test
    void names_invariant_and_row_and_exits_1() {
        world.stealFromAReceipt();
        assertThat(check(world.premises(), "--wait", "0")).isEqualTo(1);
        assertThat(said())
                .contains(
                        "✗ I4a",
                        "payment-service",
                        ".due_",
                        "receipts of 13599",
                        "expected",
                        "actual",
                        "violations of I4a");
    }

    @Test
    void tells_programs_the_same() {
        world.stealFromAReceipt();
        assertThat(check(world.premises(), "--wait", "0", "--json")).isEqualTo(1);
        var report = JsonMapper.builder().build().readTree(said());
        assertThat(report.required("violations").asInt()).isPositive();
        assertThat(report.required("invariants").valueStream())
                .filteredOn(judged -> !judged.required("holds").asBoolean())
                .anySatisfy(judged -> assertThat(judged.required("violations")
                                .required(0)
                                .required("table")
                                .asString())
                        .startsWith("due_"));
    }

    @Test
    void does_not_understand_everything() {
        assertThat(check(world.premises(), "--hurry")).isEqualTo(2);
    }

    @Test
    void says_so_when_it_cannot_look() {
        var away = new Premises(
                world.premises().databases(),
                URI.create("http://127.0.0.1:1"),
                world.premises().businessClock(),
                world.premises().fieldKeys(),
                world.premises().logs(),
                world.premises().messages(),
                world.premises().changes());
        assertThat(check(away, "--wait", "0")).isEqualTo(3);
        assertThat(complained.toString()).contains("http://127.0.0.1:1/book cannot be read");
    }

    private int check(Premises premises, String... options) {
        var out = new PrintStream(told, true, StandardCharsets.UTF_8);
        var arguments = new String[options.length + 1];
        arguments[0] = "check";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return AcceptanceCli.commandLine(out, new CheckCommand(out, () -> premises))
                .setErr(new PrintWriter(complained, true))
                .execute(arguments);
    }

    private String said() {
        return told.toString(StandardCharsets.UTF_8);
    }
}
