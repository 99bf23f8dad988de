package io.jinliu.bench.measure;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** An open loop that may ask for more than can be done: what is turned away counts, too. */
public record Flood(Work work, int workers, double perSecond) {

    /** Units that could not be sent in the time are not sent any more. */
    public Flow run(Duration time) {
        try (var crew = Crew.of(work, workers)) {
            var units = Math.round(perSecond * time.toNanos() / TimeUnit.SECONDS.toNanos(1));
            var began = System.nanoTime();
            var schedule = new Schedule(began, perSecond, units);
            var all = new Flow(began);
            crew.send(worker -> follow(schedule, began, time, worker)).forEach(all::add);
            return all;
        }
    }

    static Flow follow(Schedule schedule, long began, Duration time, Worker worker) throws IOException, SQLException {
        var flow = new Flow(began);
        for (var meant = schedule.next(); meant != Long.MIN_VALUE; meant = schedule.next()) {
            OpenLoop.await(meant);
            var sent = System.nanoTime();
            if (sent - began > time.toNanos()) {
                break;
            }
            var outcome = worker.work();
            flow.note(meant, sent, System.nanoTime(), outcome);
        }
        return flow;
    }
}
