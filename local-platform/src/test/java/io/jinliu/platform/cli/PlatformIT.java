package io.jinliu.platform.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.jinliu.platform.control.PartReport;
import io.jinliu.platform.control.PlatformReport;
import io.jinliu.platform.engine.PortTaken;
import io.jinliu.platform.engine.Ports;
import io.jinliu.platform.plan.Checkout;
import io.jinliu.platform.plan.PortPlan;
import io.jinliu.platform.plan.Selection;
import io.jinliu.platform.plan.Service;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform's real process with its real engines, and no service. */
class PlatformIT {

    static final Selection NO_SERVICE = Selection.only(List.of());

    final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    final PrintStream out = new PrintStream(printed, true, UTF_8);
    final Workplace workplace;

    PlatformIT(@TempDir Path home) {
        this.workplace = new Workplace(new Checkout(home), new PortPlan(freeOffset()));
    }

    @AfterEach
    void down() throws InterruptedException {
        new BringDown(workplace, out).down(true);
    }

    @Test
    void comes_up_outlives_the_command_and_goes_down_in_order() throws InterruptedException {
        assertThat(new BringUp(workplace, out, false).up(NO_SERVICE, false)).isTrue();
        var report = workplace.status().orElseThrow();
        assertThat(report.parts()).extracting(PartReport::name).containsExactly("database", "broker");
        assertThat(report.residentMebibytes()).isBetween(100L, 1500L);

        new BringDown(workplace, out).down(false);

        assertThat(processes(report)).isEmpty();
        assertThat(workplace.status()).isEmpty();
        assertThat(workplace.data().database()).isDirectory();
        assertThat(printed.toString(UTF_8)).contains("database", "broker is stopped", "Jinliu is down");
    }

    @Test
    void starts_again_after_it_was_killed() throws InterruptedException {
        new BringUp(workplace, out, false).up(NO_SERVICE, false);
        var killed = workplace.status().orElseThrow();
        var platform = ProcessHandle.of(killed.pid()).orElseThrow();
        platform.destroyForcibly();
        await().atMost(Duration.ofSeconds(30)).until(() -> !platform.isAlive());

        assertThat(new BringUp(workplace, out, false).up(NO_SERVICE, false)).isTrue();

        assertThat(workplace.status().orElseThrow().pid()).isNotEqualTo(killed.pid());
        assertThat(processes(killed)).isEmpty();
    }

    @Test
    void brings_back_its_database_and_its_broker_on_the_same_files() throws InterruptedException {
        new BringUp(workplace, out, false).up(NO_SERVICE, false);
        var killed = processes(workplace.status().orElseThrow());

        killed.forEach(ProcessHandle::destroyForcibly);

        await().atMost(Duration.ofSeconds(60)).until(this::restartsOfWhatIsReady, List.of(1, 1)::equals);
        assertThat(processes(workplace.status().orElseThrow())).hasSize(2).doesNotContainAnyElementsOf(killed);
    }

    @Test
    void says_which_ports_are_taken_before_it_starts_anything() throws IOException {
        var port = workplace.ports().of(Service.ORDER);
        try (var stranger = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(NotPossible.class)
                    .isThrownBy(() -> new BringUp(workplace, out, false).up(NO_SERVICE, false))
                    .withMessageContaining("Port %d (order-service) is taken", stranger.getLocalPort())
                    .withMessageContaining("--port-offset 100");
        }
        assertThat(workplace.data().root()).doesNotExist();
    }

    private List<Integer> restartsOfWhatIsReady() throws InterruptedException {
        return workplace.status().orElseThrow().parts().stream()
                .filter(PartReport::isReady)
                .map(PartReport::restarts)
                .toList();
    }

    private static List<ProcessHandle> processes(PlatformReport report) {
        return report.parts().stream()
                .map(PartReport::pid)
                .flatMap(pid -> pid == null ? Stream.empty() : ProcessHandle.of(pid).stream())
                .toList();
    }

    private static int freeOffset() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(12_000, 23_000))
                .filter(offset -> new PortPlan(offset).all().values().stream().allMatch(PlatformIT::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try {
            Ports.requireFree("test", port);
            return true;
        } catch (PortTaken taken) {
            return false;
        }
    }
}
