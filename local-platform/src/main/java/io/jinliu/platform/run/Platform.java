package io.jinliu.platform.run;

import io.jinliu.platform.control.PlatformReport;
import io.jinliu.platform.engine.Folders;
import io.jinliu.platform.plan.DataFolder;
import io.jinliu.platform.plan.PortPlan;
import io.jinliu.platform.plan.Selection;
import io.jinliu.platform.plan.Service;
import io.jinliu.platform.run.PlatformRecord.RecordedProcess;
import java.net.http.HttpClient;
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
    private final HttpClient client;
    private final Board board;
    private final Engines engines;
    private final Optional<Supervision> wires;
    private final Optional<Supervision> simulator;
    private final Map<Service, Supervision> services = new EnumMap<>(Service.class);
    private final Instant startedAt;

    Platform(PortPlan ports, Selection selection, Launcher launcher, HttpClient client, Journal journal) {
        this.ports = ports;
        this.data = launcher.data();
        this.launcher = launcher;
        this.client = client;
        this.startedAt = journal.clock().instant();
        this.board = new Board(data, journal);
        var database = board.add("database", ports.database());
        var broker = board.add(Launcher.BROKER, ports.nameServer());
        this.engines = new Engines(ports, launcher, database, supervise(broker, ports.brokerDoor()));
        this.wires = launcher.hasWires()
                ? Optional.of(supervise(board.add(Launcher.WIRES, ports.wires()), ports.wires()))
                : Optional.empty();
        this.simulator = selection.simulator()
                ? Optional.of(supervise(board.add(Selection.SIMULATOR, ports.simulator()), ports.simulator()))
                : Optional.empty();
        for (var service : selection.services()) {
            var part = board.add(service.module(), ports.of(service));
            services.put(service, supervise(part, part.port()));
        }
    }

    /** Returns at once: every part starts on a thread of its own, as soon as what it needs is there. */
    void start() {
        Folders.delete(data.held());
        wires.ifPresent(supervision -> supervision.start(launcher::wires));
        engines.start();
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
        if (wires.isPresent()) {
            wires.get().stop();
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
        wires.ifPresent(Supervision::awaitFirstReady);
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

    /** @param door the port where it says that it is ready */
    private Supervision supervise(Part part, int door) {
        var hold = new Hold(data.held().resolve(part.name()));
        return new Supervision(part, launcher.grace(), hold, new Door(client, door), this::record);
    }
}
