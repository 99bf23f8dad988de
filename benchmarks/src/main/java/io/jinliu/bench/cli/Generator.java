package io.jinliu.bench.cli;

import io.jinliu.bench.http.Call;
import io.jinliu.bench.http.Doorway;
import io.jinliu.bench.http.KeepAlive;
import io.jinliu.bench.measure.ClosedLoop;
import io.jinliu.bench.measure.Tally;
import io.jinliu.bench.measure.Work;
import io.jinliu.bench.measure.Worker;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** What the generator can do against an endpoint that does nothing; no system is faster than that. */
final class Generator {

    private static final int CONNECTIONS = 16;

    private Generator() {}

    static Tally ceiling() throws IOException {
        try (var doorway = new Doorway((_, _) -> {})) {
            var call = Call.post("/", Map.of(), "x".repeat(400));
            Work knocking = _ -> knocker(new KeepAlive(doorway.port()), call);
            var loop = new ClosedLoop(knocking, () -> 0);
            loop.run(CONNECTIONS, Duration.ofSeconds(2));
            return loop.run(CONNECTIONS, Duration.ofSeconds(2));
        }
    }

    private static Worker knocker(KeepAlive door, Call call) {
        return new Worker() {
            @Override
            public int work() throws IOException {
                return door.send(call).status() == 204 ? 1 : REFUSED;
            }

            @Override
            public void close() throws IOException {
                door.close();
            }
        };
    }
}
