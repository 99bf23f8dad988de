package io.jinliu.platform.run;

import io.jinliu.platform.engine.EmbeddedDatabase;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the database running: a server that dies is started again on its files, which it recovers by itself. */
final class DatabaseSupervision {

    private final Part part;
    private final Hold hold;
    private final Supplier<EmbeddedDatabase> start;
    private final CompletableFuture<Boolean> firstReady = new CompletableFuture<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicReference<@Nullable EmbeddedDatabase> running = new AtomicReference<>();
    private final AtomicReference<@Nullable Thread> watcher = new AtomicReference<>();

    /** @param start returns when the server answers and everybody's databases are there */
    DatabaseSupervision(Part part, Hold hold, Supplier<EmbeddedDatabase> start) {
        this.part = part;
        this.hold = hold;
        this.start = start;
    }

    void start() {
        watcher.set(Thread.ofVirtual().name("watch-" + part.name()).start(this::watch));
    }

    /** Whether the database became ready, known once it did or gave up. */
    boolean awaitFirstReady() {
        return firstReady.join();
    }

    /** Waits for a clean shutdown. */
    void stop() throws InterruptedException {
        part.stops();
        firstReady.join(); // a server that is just starting is ended when it is there
        stopping.set(true);
        var current = running.get();
        if (current != null) {
            current.close();
        }
        var watching = watcher.get();
        if (watching != null) {
            watching.interrupt();
            watching.join();
        }
        part.isStopped();
    }

    private void watch() {
        try {
            keepAlive();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) { // whatever it is, who waits has to hear of it
            part.fails(String.valueOf(e.getMessage()));
        } finally {
            firstReady.complete(false); // no effect if it has been
        }
    }

    private void keepAlive() throws InterruptedException {
        var backOff = new BackOff();
        while (true) {
            var lived = live();
            if (stopping.get()) {
                return;
            }
            var pause = backOff.beforeRestart(lived);
            part.diesAndReturns("ended; started again in %d s".formatted(pause.toSeconds()));
            Thread.sleep(pause);
            hold.awaitEnd();
        }
    }

    private Duration live() throws InterruptedException {
        var began = System.nanoTime();
        part.starts();
        var database = start.get();
        running.set(database);
        part.runsAs(database.pid());
        part.isReady(since(began));
        firstReady.complete(true);
        var ready = System.nanoTime();
        database.awaitEnd();
        return since(ready);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
