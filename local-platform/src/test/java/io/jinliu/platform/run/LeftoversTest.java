package io.jinliu.platform.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.platform.run.PlatformRecord.RecordedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    final Path file;
    final Process process;

    LeftoversTest(@TempDir Path folder) throws IOException {
        this.file = folder.resolve("platform.json");
        this.process = new ProcessBuilder("sleep", "300").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void of_a_killed_platform_are_ended_and_named() throws InterruptedException {
        new PlatformRecord(List.of(recorded())).write(file);

        assertThat(new Leftovers(file).end()).containsExactly("order-service");

        assertThat(process.isAlive()).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void never_are_strangers_that_were_given_the_number_of_one_of_ours() throws InterruptedException {
        var ours = recorded();
        var longAgo = ours.startedAt().minusSeconds(3600);
        new PlatformRecord(List.of(new RecordedProcess(ours.name(), ours.pid(), longAgo, ours.port()))).write(file);

        assertThat(new Leftovers(file).end()).isEmpty();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void are_none_when_the_record_was_cut_off() throws Exception {
        Files.writeString(file, "{ \"processes\" : [");

        assertThat(new Leftovers(file).end()).isEmpty();
    }

    private RecordedProcess recorded() {
        return RecordedProcess.of("order-service", process.pid(), 8081).orElseThrow();
    }
}
