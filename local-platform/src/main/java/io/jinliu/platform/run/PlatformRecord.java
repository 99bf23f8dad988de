package io.jinliu.platform.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The processes of a platform, written down so that the next start can end what a killed one left behind. The start
 * time tells a process of ours from a stranger that was given its number later.
 */
public record PlatformRecord(List<RecordedProcess> processes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One process: what it was, under which number, since when, on which port. */
    public record RecordedProcess(String name, long pid, Instant startedAt, int port) {

        static Optional<RecordedProcess> of(String name, long pid, int port) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().startInstant())
                    .map(startedAt -> new RecordedProcess(name, pid, startedAt, port));
        }
    }

    /** Empty when nothing was recorded, or what was recorded was cut off by a crash. */
    static Optional<PlatformRecord> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), PlatformRecord.class))
                    : Optional.empty();
        } catch (JacksonException incomplete) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) {
        try {
            var beside = file.resolveSibling(file.getFileName() + ".new");
            Files.write(beside, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
