package io.jinliu.platform.run;

import io.jinliu.platform.engine.LastLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps one child process running: starts it, waits until it is ready, and brings it back when it dies. */
final class Supervision {

    private static final Duration BREATH = Duration.ofSeconds(1);
    private static final int LAST_LINES = 20;

    private final Part part;
    private final Duration grace;
    private final Hold hold;
    private final Door door;
    private final Runnable onNewProcess;
    private final CompletableFuture<Boolean> firstReady = new CompletableFuture<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicReference<@Nullable Process> process = new AtomicReference<>();
    private final AtomicReference<@Nullable Thread> watcher = new AtomicReference<>();

    /**
     * @param grace how long the child may take to end in order
     * @param hold keeps a dead child from being started again
     * @param door where the child says that it is ready
     * @param onNewProcess called whenever the part runs as another process, to record it
     */
    Supervision(Part part, Duration grace, Hold hold, Door door, Runnable onNewProcess) {
        this.part = part;
        this.grace = grace;
        this.hold = hold;
        this.door = door;
        this.onNewProcess = onNewProcess;
    }

    Part part() {
        return part;
    }

    void start(Preparation preparation) {
        watcher.set(Thread.ofVirtual().name("watch-" + part.name()).start(() -> watch(preparation)));
    }

    /** Whether the part became ready, known once it did or gave up. */
    boolean awaitFirstReady() {
        return firstReady.join();
    }

    /** Asks the child to end, waits for it, and kills it only if it does not listen. */
    void stop() throws InterruptedException {
        stopping.set(true);
        part.stops();
        var current = process.get();
        if (current != null) {
            current.destroy();
            if (!current.waitFor(grace.toSeconds(), TimeUnit.SECONDS)) {
                current.destroyForcibly().waitFor();
            }
        }
        var watching = watcher.get();
        if (watching != null) {
            watching.interrupt();
            watching.join();
        }
        part.isStopped();
    }

    private void watch(Preparation preparation) {
        try {
            keepAlive(preparation);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (CannotStart | UncheckedIOException | IOException e) {
            part.fails(String.valueOf(e.getMessage()));
        } finally {
            firstReady.complete(false); // no effect if it has been
        }
    }

    /** Prepared anew before each life: what it is configured with may have changed meanwhile. */
    private void keepAlive(Preparation preparation) throws IOException, InterruptedException {
        var life = firstLife(preparation.prepare());
        var backOff = new BackOff();
        while (life.wasReady() && !stopping.get()) {
            var pause = backOff.beforeRestart(life.ready());
            part.diesAndReturns("%s; started again in %d s".formatted(life.end(), pause.toSeconds()));
            Thread.sleep(pause);
            hold.awaitEnd();
            life = live(preparation.prepare()).afterAnother();
        }
        if (!stopping.get()) {
            part.fails("%s before it was ready. Its last lines (%s):%n%s"
                    .formatted(life.end(), part.log(), LastLines.of(part.log(), LAST_LINES)));
        }
    }

    /** On a machine that gasps, a start may die of somebody's timeout: it is tried once more before it counts. */
    private Life firstLife(Command command) throws IOException, InterruptedException {
        var life = live(command);
        if (life.wasReady() || stopping.get()) {
            return life;
        }
        part.diesAndReturns(life.end() + " before it was ready; tried once more");
        Thread.sleep(BREATH);
        return live(command);
    }

    private Life live(Command command) throws IOException, InterruptedException {
        var began = System.nanoTime();
        part.starts();
        var child = command.launch();
        process.set(child);
        part.runsAs(child.pid());
        onNewProcess.run();
        if (stopping.get()) {
            child.destroy(); // stop() looked before there was a process
        }
        var wasReady = awaitReady(child, began);
        var ready = System.nanoTime();
        var code = child.waitFor();
        return new Life(wasReady, "ended with exit code " + code, wasReady ? since(ready) : Duration.ZERO);
    }

    private boolean awaitReady(Process child, long began) throws InterruptedException {
        while (child.isAlive()) {
            if (door.saysReady()) {
                part.isReady(since(began));
                firstReady.complete(true);
                return true;
            }
            child.waitFor(100, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** What has to be there before a launch; runs on the part's own thread and may wait. */
    @FunctionalInterface
    interface Preparation {
        Command prepare() throws InterruptedException;
    }

    /**
     * One run of the child, from its launch to its end.
     *
     * @param ready how long it was
     */
    private record Life(boolean wasReady, String end, Duration ready) {

        /** A child that has been ready once is worth another try, even if this run never was. */
        Life afterAnother() {
            return new Life(true, end, ready);
        }
    }
}
