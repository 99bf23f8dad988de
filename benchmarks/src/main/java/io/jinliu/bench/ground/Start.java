package io.jinliu.bench.ground;

import io.jinliu.bench.http.Call;
import io.jinliu.bench.http.KeepAlive;
import io.jinliu.bench.measure.CannotMeasure;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * One start.
 *
 * @param seconds until it said that it is ready
 * @param mebibytes of physical memory at that moment
 */
public record Start(double seconds, long mebibytes) {

    private static final long PATIENCE_SECONDS = 180;

    /** A JVM that was told to writes its start-up cache when it ends. */
    private static final long END_SECONDS = 180;

    private static final Call READY = Call.of("GET", "/readyz", Map.of(), new byte[0]);

    /** Starts it, asks {@code /readyz} at the port until it is ready, and ends it. */
    public static Start of(Child child, int port) throws IOException {
        try (var running = Running.of(child, port)) {
            return new Start(running.seconds, Machine.residentMebibytes(running.process.pid()));
        }
    }

    /** What was started and is ready; closed, it is asked to end and has ended. */
    public static final class Running implements AutoCloseable {

        private final Process process;
        private final double seconds;

        private Running(Process process, double seconds) {
            this.process = process;
            this.seconds = seconds;
        }

        /** Starts it and asks {@code /readyz} at the port until it is ready. */
        public static Running of(Child child, int port) throws IOException {
            var began = System.nanoTime();
            var process = child.start();
            while (!isReady(port)) {
                var age = System.nanoTime() - began;
                if (!process.isAlive() || age > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                    end(process.toHandle());
                    throw new CannotMeasure(
                            "Not ready after %d s: %s".formatted(TimeUnit.NANOSECONDS.toSeconds(age), child.command()));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            return new Running(process, (System.nanoTime() - began) / 1e9);
        }

        /** Until it was ready. */
        public double seconds() {
            return seconds;
        }

        @Override
        public void close() {
            end(process.toHandle());
        }
    }

    /** Until somebody else has started it. */
    public static void awaitReady(int port) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isReady(port)) {
            if (System.nanoTime() > deadline) {
                throw new CannotMeasure("Nobody is ready at port " + port);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** Asks it to end, and waits until it has. */
    public static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(END_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stuck) {
            process.destroyForcibly();
            throw new CannotMeasure("%d does not end".formatted(process.pid()), stuck);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted", stopped);
        }
    }

    private static boolean isReady(int port) {
        try (var door = new KeepAlive(port)) {
            return door.send(READY).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
