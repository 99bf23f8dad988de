package io.jinliu.platform.run;

import io.jinliu.platform.run.PlatformRecord.RecordedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes of a platform that did not end in order. */
public record Leftovers(Path record) {

    private static final Duration GRACE = Duration.ofSeconds(40);
    private static final Duration CLOCK_ROUNDING = Duration.ofSeconds(2);

    /** Ends those that still run, and says which they were. A process that is not ours is never touched. */
    public List<String> end() throws InterruptedException {
        var ended = PlatformRecord.read(record).map(PlatformRecord::processes).orElse(List.of()).stream()
                .filter(recorded -> ours(recorded).isPresent())
                .toList();
        for (var recorded : ended) {
            ours(recorded).ifPresent(ProcessHandle::destroy);
        }
        for (var recorded : ended) {
            awaitEnd(recorded);
        }
        forget();
        return ended.stream().map(RecordedProcess::name).toList();
    }

    private static void awaitEnd(RecordedProcess recorded) throws InterruptedException {
        var process = ours(recorded);
        if (process.isEmpty()) {
            return;
        }
        try {
            process.get().onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException doesNotListen) {
            process.get().destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<ProcessHandle> ours(RecordedProcess recorded) {
        return ProcessHandle.of(recorded.pid())
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> process.info()
                        .startInstant()
                        .filter(startedAt -> Duration.between(startedAt, recorded.startedAt())
                                        .abs()
                                        .compareTo(CLOCK_ROUNDING)
                                <= 0)
                        .isPresent());
    }

    private void forget() {
        try {
            Files.deleteIfExists(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
