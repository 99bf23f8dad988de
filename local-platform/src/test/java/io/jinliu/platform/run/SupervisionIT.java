package io.jinliu.platform.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.platform.engine.Ports;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisionIT {

    static final Duration SOON = Duration.ofSeconds(30);

    final int port = Ports.free();
    final Path log;
    final Path hold;
    final Part part;
    final Supervision supervision;

    SupervisionIT(@TempDir Path folder) {
        this.log = folder.resolve("tiny.log");
        this.part = new Part("tiny", port, log, new Journal(System.out, Clock.systemUTC()));
        this.hold = folder.resolve("held");
        var door = new Door(HttpClient.newHttpClient(), port);
        this.supervision = new Supervision(part, SOON, new Hold(hold), door, () -> {});
    }

    @AfterEach
    void stop() throws InterruptedException {
        supervision.stop();
    }

    @Test
    void reports_a_child_ready_when_it_answers() {
        supervision.start(() -> command(Integer.toString(port)));

        assertThat(supervision.awaitFirstReady()).isTrue();
        assertThat(part.state()).isInstanceOf(PartState.Ready.class);
    }

    @Test
    void brings_back_a_child_that_dies() {
        supervision.start(() -> command(Integer.toString(port)));
        supervision.awaitFirstReady();
        var first = part.pid().orElseThrow();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().atMost(SOON).until(() -> part.restarts() == 1 && part.state() instanceof PartState.Ready);
        assertThat(part.pid().orElseThrow()).isNotEqualTo(first);
    }

    @Test
    void leaves_a_dead_child_alone_as_long_as_it_is_held() throws IOException {
        supervision.start(() -> command(Integer.toString(port)));
        supervision.awaitFirstReady();
        Files.createFile(hold);

        ProcessHandle.of(part.pid().orElseThrow()).orElseThrow().destroyForcibly();

        await().atMost(SOON).until(() -> part.state() instanceof PartState.Restarting);
        await().during(Duration.ofSeconds(1)).until(() -> part.pid().isEmpty());
        Files.delete(hold);
        await().atMost(SOON).until(() -> part.state() instanceof PartState.Ready);
    }

    @Test
    void gives_up_on_a_child_that_dies_at_its_start_and_shows_its_last_words() {
        supervision.start(() -> command("refuse"));

        assertThat(supervision.awaitFirstReady()).isFalse();
        assertThat(part.state()).isInstanceOfSatisfying(PartState.Failed.class, failed -> assertThat(failed.reason())
                .contains("exit code 3", "The moon is in the wrong phase", log.toString()));
    }

    @Test
    void says_what_was_missing_when_nothing_could_be_launched() {
        supervision.start(() -> {
            throw new CannotStart("tiny is not built");
        });

        assertThat(supervision.awaitFirstReady()).isFalse();
        assertThat(part.state()).isEqualTo(new PartState.Failed("tiny is not built"));
    }

    @Test
    void a_stopped_child_stays_stopped() throws InterruptedException {
        supervision.start(() -> command(Integer.toString(port)));
        supervision.awaitFirstReady();
        var process = ProcessHandle.of(part.pid().orElseThrow()).orElseThrow();

        supervision.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(part.state()).isEqualTo(new PartState.Stopped());
    }

    private Command command(String argument) {
        var line = List.of(
                Java.program(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TinyService.class.getName(),
                argument);
        return new Command(line, Map.of(), log);
    }
}
