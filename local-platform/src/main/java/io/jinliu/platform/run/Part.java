package io.jinliu.platform.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** One line of the board: a part, its state, its process. */
final class Part {

    private static final long NO_PROCESS = 0;

    private final String name;
    private final int port;
    private final Path log;
    private final Journal journal;
    private final AtomicLong pid = new AtomicLong(NO_PROCESS);
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile PartState state = new PartState.Waiting("its turn");

    Part(String name, int port, Path log, Journal journal) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.journal = journal;
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    Path log() {
        return log;
    }

    PartState state() {
        return state;
    }

    OptionalLong pid() {
        var current = pid.get();
        return current == NO_PROCESS ? OptionalLong.empty() : OptionalLong.of(current);
    }

    int restarts() {
        return restarts.get();
    }

    void waitsFor(String what) {
        state = new PartState.Waiting(what);
    }

    void starts() {
        state = new PartState.Starting();
    }

    void runsAs(long process) {
        pid.set(process);
    }

    void isReady(Duration took) {
        state = new PartState.Ready(took);
        journal.write("%s is ready after %d ms".formatted(name, took.toMillis()));
    }

    void diesAndReturns(String reason) {
        pid.set(NO_PROCESS);
        restarts.incrementAndGet();
        state = new PartState.Restarting(reason);
        journal.write("%s %s".formatted(name, reason));
    }

    void fails(String reason) {
        pid.set(NO_PROCESS);
        state = new PartState.Failed(reason);
        journal.write("%s %s".formatted(name, reason));
    }

    void stops() {
        state = new PartState.Stopping();
    }

    void isStopped() {
        pid.set(NO_PROCESS);
        state = new PartState.Stopped();
        journal.write(name + " is stopped");
    }
}
