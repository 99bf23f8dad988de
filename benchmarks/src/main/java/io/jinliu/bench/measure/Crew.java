package io.jinliu.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Workers with their connections open, ready to be sent to work together. */
final class Crew implements AutoCloseable {

    private final List<Worker> workers = new ArrayList<>();

    private Crew() {}

    static Crew of(Work work, int size) {
        var crew = new Crew();
        try {
            for (int i = 0; i < size; i++) {
                crew.workers.add(work.worker(i));
            }
            return crew;
        } catch (IOException | SQLException unreachable) {
            crew.close();
            throw new CannotMeasure("No worker can be had", unreachable);
        }
    }

    /** Each worker in a thread of its own, until all are done. */
    <T> List<T> send(Task<T> task) {
        try (var threads = Executors.newFixedThreadPool(workers.size())) {
            var running = workers.stream()
                    .map(worker -> threads.submit(() -> task.doneBy(worker)))
                    .toList();
            return running.stream().map(Crew::result).toList();
        }
    }

    @Override
    public void close() {
        for (var worker : workers) {
            try {
                worker.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            } catch (SQLException gone) {
                throw new CannotMeasure("A connection could not be closed", gone);
            }
        }
    }

    private static <T> T result(Future<T> running) {
        try {
            return running.get();
        } catch (ExecutionException failed) {
            throw new CannotMeasure("A worker failed: " + failed.getCause(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted", stopped);
        }
    }

    /** What one worker does. */
    interface Task<T> {

        T doneBy(Worker worker) throws IOException, SQLException;
    }
}
