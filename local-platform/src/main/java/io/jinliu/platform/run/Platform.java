package io.jinliu.platform.run;

import io.jinliu.platform.control.PlatformReport;
import io.jinliu.platform.plan.DataFolder;
import io.jinliu.platform.plan.PortPlan;
import io.jinliu.platform.plan.Secrets;
import io.jinliu.platform.plan.Selection;
import io.jinliu.platform.plan.Service;
import io.jinliu.platform.run.PlatformRecord.RecordedProcess;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that runs, and the order in which it comes and goes. */
final class Platform {

    private final PortPlan ports;
    private final DataFolder data;
    private final Launcher launcher;
    private final Readiness readiness;
    private final Board board;
    private final Engines engines;
    private final Optional<Supervision> simulator;
    private final Map<Service, Supervision> services = new EnumMap<>(Service.class);
    private final Instant startedAt;

    Platform(PortPlan ports, Selection selection, Launcher launcher, Readiness readiness, Journal journal) {
        this.ports = ports;
        this.data = launcher.data();
        this.launcher = launcher;
        this.readiness = readiness;
        this.startedAt = journal.clock().instant();
        this.board = new Board(data, journal);
        this.engines = new Engines(ports, data, board);
        this.simulator = selection.simulator()
                ? Optional.of(supervise(Selection.SIMULATOR, ports.simulator()))
                : Optional.empty();
        for (var service : selection.services()) {
            services.put(service, supervise(service.module(), ports.of(service)));
        }
    }

    /** Returns at once: every part starts on a thread of its own, as soon as what it needs is there. */
    void start(Secrets secrets) {
        engines.start(secrets);
        simulator.ifPresent(supervision -> supervision.start(launcher::simulator));
        services.forEach((service, supervision) -> supervision.start(() -> prepare(service, supervision.part())));
    }

    /** Gateway, services, simulator, broker, database: nobody loses what he still works with. */
    void stop() throws InterruptedException {
        var gateway = services.get(Service.GATEWAY);
        if (gateway != null) {
            gateway.stop();
        }
        var others = new ArrayList<>(services.values());
        others.remove(gateway);
        stopTogether(others);
        if (simulator.isPresent()) {
            simulator.get().stop();
        }
        engines.stop();
    }

    PlatformReport report() {
        return new PlatformReport(
                ProcessHandle.current().pid(),
                ports.offset(),
                data.root().toString(),
                startedAt,
                board.parts().stream().map(Reports::of).toList());
    }

    /** Writes down which processes there are, for a start after we were killed. */
    synchronized void record() {
        var self = RecordedProcess.of("platform", ProcessHandle.current().pid(), ports.control());
        var recorded = new ArrayList<>(self.stream().toList());
        for (var part : board.parts()) {
            part.pid().stream()
                    .filter(pid -> pid != ProcessHandle.current().pid())
                    .mapToObj(pid -> RecordedProcess.of(part.name(), pid, part.port()))
                    .flatMap(Optional::stream)
                    .forEach(recorded::add);
        }
        new PlatformRecord(List.copyOf(recorded)).write(data.record());
    }

    private Command prepare(Service service, Part part) throws InterruptedException {
        part.waitsFor("its jar to be taken apart");
        var image = launcher.image(service);
        part.waitsFor("database and broker");
        engines.await();
        if (service == Service.PAYMENT) {
            part.waitsFor("the simulator's keys");
            simulator.ifPresent(Supervision::awaitFirstReady);
        }
        return launcher.service(service, image);
    }

    private static void stopTogether(Collection<Supervision> services) throws InterruptedException {
        var stopping = new ArrayList<Thread>();
        for (var service : services) {
            stopping.add(Thread.ofVirtual().start(() -> stopQuietly(service)));
        }
        for (var thread : stopping) {
            thread.join();
        }
    }

    private static void stopQuietly(Supervision service) {
        try {
            service.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Supervision supervise(String name, int port) {
        return new Supervision(board.add(name, port), launcher.grace(), readiness, this::record);
    }
}
