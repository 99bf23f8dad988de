package io.jinliu.bench.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;

/** What a work can do at most, found by closed loops. */
public record Capacity(Work work, Protocol protocol, PrintStream out) {

    private static final int ROUNDS = 2;

    /** Units a second with the best of the protocol's numbers of connections, warmed up. */
    public double perSecond() throws IOException, SQLException {
        var loop = new ClosedLoop(work, () -> 0);
        work.provide(1);
        loop.run(protocol.connections().getLast(), protocol.warmUp());
        var best = 0.0;
        for (int i = 0; i < ROUNDS; i++) {
            for (var workers : protocol.connections()) {
                work.provide(1);
                var rate = loop.run(workers, protocol.each()).rate();
                out.printf("%3d connections %8.0f/s%n", workers, rate);
                best = Math.max(best, rate);
            }
        }
        return best;
    }
}
