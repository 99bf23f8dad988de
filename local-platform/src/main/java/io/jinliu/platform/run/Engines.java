package io.jinliu.platform.run;

import io.jinliu.platform.engine.EmbeddedBroker;
import io.jinliu.platform.engine.EmbeddedDatabase;
import io.jinliu.platform.plan.DataFolder;
import io.jinliu.platform.plan.PortPlan;
import io.jinliu.platform.plan.Secrets;
import io.jinliu.platform.plan.Service;
import io.jinliu.platform.plan.ServiceSettings;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Database and broker, started side by side and stopped one after the other. */
final class Engines {

    private final PortPlan ports;
    private final DataFolder data;
    private final Part databasePart;
    private final Part brokerPart;
    private final CompletableFuture<EmbeddedDatabase> database = new CompletableFuture<>();
    private final CompletableFuture<EmbeddedBroker> broker = new CompletableFuture<>();

    Engines(PortPlan ports, DataFolder data, Board board) {
        this.ports = ports;
        this.data = data;
        this.databasePart = board.add("database", ports.database());
        this.brokerPart = board.add("broker", ports.nameServer());
    }

    void start(Secrets secrets) {
        Thread.ofVirtual()
                .name("start-database")
                .start(() -> begin(databasePart, database, () -> {
                    var started = EmbeddedDatabase.start(data.database(), ports.database(), databasePart.log());
                    databasePart.runsAs(started.pid());
                    provide(started, secrets);
                    return started;
                }));
        Thread.ofVirtual()
                .name("start-broker")
                .start(() -> begin(brokerPart, broker, () -> {
                    brokerPart.runsAs(ProcessHandle.current().pid());
                    return EmbeddedBroker.start(data.broker(), ports.nameServer(), ports.broker());
                }));
    }

    /** @throws CannotStart when one of the two did not come up */
    void await() {
        try {
            CompletableFuture.allOf(database, broker).join();
        } catch (CompletionException reported) {
            throw new CannotStart("needs database and broker; see there");
        }
    }

    void stop() {
        stop(brokerPart, broker);
        stop(databasePart, database);
    }

    private static <E> void begin(Part part, CompletableFuture<E> engine, Supplier<E> start) {
        var began = System.nanoTime();
        part.starts();
        try {
            engine.complete(start.get());
            part.isReady(Duration.ofNanos(System.nanoTime() - began));
        } catch (RuntimeException e) { // whatever it is, who waits has to hear of it
            part.fails(String.valueOf(e.getMessage()));
            engine.completeExceptionally(e);
        }
    }

    private static void stop(Part part, CompletableFuture<? extends AutoCloseable> engine) {
        part.stops();
        Stream.of(engine)
                .filter(future -> !future.isCompletedExceptionally())
                .map(CompletableFuture::join)
                .forEach(Engines::close);
        part.isStopped();
    }

    private static void close(AutoCloseable engine) {
        try {
            engine.close();
        } catch (Exception e) { // what AutoCloseable declares; ours throw no checked one
            throw new IllegalStateException(e);
        }
    }

    private void provide(EmbeddedDatabase started, Secrets secrets) {
        var settings = new ServiceSettings(ports, data, secrets);
        for (var service : Service.bookkeepers()) {
            started.provide(
                    settings.databasePrefix(service),
                    ServiceSettings.DATABASES,
                    secrets.owner(service),
                    secrets.application(service));
        }
    }
}
