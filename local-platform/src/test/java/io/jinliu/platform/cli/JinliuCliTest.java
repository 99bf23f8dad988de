package io.jinliu.platform.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JinliuCliTest {

    final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    final StringWriter help = new StringWriter();
    final StringWriter complaint = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "demo",
                "status",
                "check",
                "faults",
                "schedules",
                "channel",
                "clock",
                "token",
                "logs",
                "down"
            })
    void every_command_explains_itself_in_both_languages(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(help.toString()).contains("Usage: jinliu " + command).containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "up --only nonsense",
                "token --role BUYER",
                "clock +never",
                "clock tomorrow",
                "channel"
            })
    void what_it_does_not_understand_ends_with_2(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(complaint.toString()).isNotBlank();
    }

    @Test
    void status_of_what_is_not_up_ends_with_1_and_says_how_to_start_it() {
        assertThat(run("status", "--port-offset", "50001")).isEqualTo(1);
        assertThat(complaint.toString()).contains("./jinliu up --port-offset 50001");
    }

    @Test
    void a_check_of_what_is_not_up_is_not_a_violation() {
        assertThat(run("check", "--port-offset", "50001")).isEqualTo(3);
        assertThat(complaint.toString()).contains("./jinliu up --port-offset 50001");
    }

    @Test
    void from_the_first_word_of_channel_on_options_are_those_of_channel_tools() {
        var parsed = JinliuCli.commandLine(new PrintStream(printed, true, UTF_8))
                .parseArgs("channel", "verify", "wechat", "--key", "k.pem", "--help");

        assertThat(parsed.subcommand().matchedPositionals().getFirst().stringValues())
                .containsExactly("verify", "wechat", "--key", "k.pem", "--help");
    }

    private int run(String... arguments) {
        return JinliuCli.commandLine(new PrintStream(printed, true, UTF_8))
                .setOut(new PrintWriter(help, true))
                .setErr(new PrintWriter(complaint, true))
                .execute(arguments);
    }
}
