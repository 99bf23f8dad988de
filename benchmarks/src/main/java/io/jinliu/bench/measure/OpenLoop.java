package io.jinliu.bench.measure;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Latency: units begin when they are meant to, however long the others take. */
public final class OpenLoop {

    private static final int DIGITS = 3;

    private final Work work;

    public OpenLoop(Work work) {
        this.work = work;
    }

    /** @param workers how many may be under way at once */
    public Latency run(int workers, double perSecond, Duration time) {
        try (var crew = Crew.of(work, workers)) {
            var units = Math.round(perSecond * time.toNanos() / TimeUnit.SECONDS.toNanos(1));
            var schedule = new Schedule(System.nanoTime(), perSecond, units);
            var all = new Histogram(DIGITS);
            crew.send(worker -> follow(schedule, worker)).forEach(all::add);
            return Latency.of(perSecond, all);
        }
    }

    /** One worker takes unit after unit until the schedule ends. */
    static Histogram follow(Schedule schedule, Worker worker) throws IOException, SQLException {
        var seen = new Histogram(DIGITS);
        for (var meant = schedule.next(); meant != Long.MIN_VALUE; meant = schedule.next()) {
            await(meant);
            if (worker.work() > 0) {
                seen.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - meant));
            }
        }
        return seen;
    }

    static void await(long meant) {
        for (var left = meant - System.nanoTime(); left > 0; left = meant - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
