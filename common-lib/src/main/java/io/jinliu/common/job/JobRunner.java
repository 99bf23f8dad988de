package io.jinliu.common.job;

import io.jinliu.common.sharding.Database;
import io.jinliu.common.sharding.Databases;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs each job and sweep on each database in a thread of its own, as long as this process holds the lease. */
@Component
class JobRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final List<Job> jobs;
    private final Databases databases;
    private final Leases leases;
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    JobRunner(
            ObjectProvider<Job> jobs,
            ObjectProvider<Sweep<?>> sweeps,
            Databases databases,
            Leases leases,
            Tracer tracer) {
        this.jobs = Stream.concat(jobs.stream(), sweeps.stream().map(sweep -> new SweepJob<>(sweep, tracer)))
                .toList();
        this.databases = databases;
        this.leases = leases;
    }

    @Override
    public void start() {
        for (var database : databases.all()) {
            for (var job : jobs) {
                var name = "job-%s-%d".formatted(job.name(), database.index());
                threads.add(Thread.ofVirtual().name(name).start(() -> loop(job, database)));
            }
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
        threads.forEach(JobRunner::await);
        threads.clear();
        databases.all().forEach(leases::giveBack);
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    private void loop(Job job, Database database) {
        while (!pause(job.every())) {
            runOnce(job, database);
        }
    }

    private void runOnce(Job job, Database database) {
        try {
            if (leases.hold(database, job.name(), LEASE)) {
                job.run(database);
            }
        } catch (RuntimeException failed) { // the next run starts over; a job's thread must outlive a bad day
            LOG.warn("Job {} failed on database {} and will run again", job.name(), database.index(), failed);
        }
    }

    private boolean pause(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
