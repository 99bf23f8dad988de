package io.jinliu.bench.measure;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Throughput: each worker begins again as soon as it is done. */
public final class ClosedLoop {

    private static final double NANOS = 1e9;

    private final Work work;
    private final DoubleSupplier cpuMillis;

    /** @param cpuMillis what all processes involved have used so far */
    public ClosedLoop(Work work, DoubleSupplier cpuMillis) {
        this.work = work;
        this.cpuMillis = cpuMillis;
    }

    /** Runs so long, or until nothing is left to do. */
    public Tally run(int workers, Duration time) {
        try (var crew = Crew.of(work, workers)) {
            var cpu = cpuMillis.getAsDouble();
            var began = System.nanoTime();
            var shares = crew.send(worker -> until(began + time.toNanos(), worker));
            var seconds = (System.nanoTime() - began) / NANOS;
            var units = shares.stream().mapToLong(Share::units).sum();
            var refused = shares.stream().mapToLong(Share::refused).sum();
            return new Tally(units, refused, seconds, cpuMillis.getAsDouble() - cpu).cappedAt(work.cap());
        }
    }

    private static Share until(long deadline, Worker worker) throws IOException, SQLException {
        long units = 0;
        long refused = 0;
        while (System.nanoTime() < deadline) {
            var done = worker.work();
            if (done == Worker.EXHAUSTED) {
                break;
            }
            if (done < 0) {
                refused++;
            } else {
                units += done;
            }
        }
        return new Share(units, refused);
    }

    private record Share(long units, long refused) {}
}
