package io.jinliu.platform.run;

import io.jinliu.platform.engine.Folders;
import io.jinliu.platform.plan.Checkout;
import io.jinliu.platform.plan.DataFolder;
import io.jinliu.platform.plan.PortPlan;
import io.jinliu.platform.plan.Selection;
import io.jinliu.platform.plan.Service;
import io.jinliu.platform.plan.ServiceSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the command line of every child. */
record Launcher(Checkout checkout, DataFolder data, ServiceSettings settings, boolean training) {

    /** Another address of this machine's loopback: what is sent there goes through the wires. */
    static final String THROUGH_THE_WIRES = "127.0.0.2";

    static final String WIRES = "wires";

    static final String BROKER = "broker";

    private static final String BROKER_HEAP = "-Xmx256m";
    private static final String SERVICE_HEAP = "-Xmx224m";
    private static final String SIMULATOR_HEAP = "-Xmx128m";
    private static final String WIRES_MAIN = "io.jinliu.wires.Switchboard";
    private static final String SIMULATOR_MAIN = "io.jinliu.simulator.server.SimulatorServer";

    /** How long a child may take to end: a JVM that was trained writes its cache first, all of them at once. */
    Duration grace() {
        return training ? Duration.ofMinutes(5) : Duration.ofSeconds(40);
    }

    /** The service's jar, taken apart if it is new. */
    AppImage image(Service service) throws InterruptedException {
        var jar = checkout.application(service).orElseThrow(() -> new CannotStart(service.module() + " is not built"));
        var image = AppImage.of(service, jar, data.apps());
        image.extract();
        return image;
    }

    Command service(Service service, AppImage image) {
        var line = new ArrayList<>(List.of(Java.program(), SERVICE_HEAP));
        line.addAll(Java.OPTIONS);
        line.addAll(startCache(image.aotCache()));
        line.addAll(logsOfRocketmq(service.module()));
        line.addAll(extraOptions());
        line.addAll(List.of("-jar", image.extractedJar().toString()));
        return new Command(List.copyOf(line), settings.of(service), data.log(service.module()));
    }

    Command simulator() {
        var jar = checkout.simulator().orElseThrow(() -> new CannotStart("channel-simulator is not built"));
        var classpath = jar + ":" + checkout.libraries() + "/*";
        var line = Stream.of(
                        List.of(Java.program(), SIMULATOR_HEAP),
                        Java.OPTIONS,
                        extraOptions(),
                        List.of("-cp", classpath, SIMULATOR_MAIN))
                .flatMap(List::stream)
                .toList();
        return new Command(line, settings.ofSimulator(), data.log(Selection.SIMULATOR));
    }

    /** Trained anew with the platform: its classes are the platform's, and no digest tells an old cache from a new one. */
    Command broker() {
        var cache = data.apps().resolve("broker.aot");
        if (training) {
            Folders.delete(cache);
        }
        var home = data.broker().resolve("home"); // RocketMQ writes there
        var line = new ArrayList<>(List.of(Java.program(), BROKER_HEAP, "-XX:MaxDirectMemorySize=256m"));
        line.addAll(Java.OPTIONS);
        line.addAll(startCache(cache));
        line.addAll(List.of("-Duser.home=" + home, "-Djinliu.broker.log=" + data.log(BROKER)));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), BrokerProcess.class.getName()));
        line.add(data.broker().toString());
        Stream.of(ports().nameServer(), ports().broker(), ports().brokerDoor())
                .map(port -> Integer.toString(port))
                .forEach(line::add);
        line.add(settings.reach());
        return new Command(List.copyOf(line), Map.of(), data.log(BROKER));
    }

    /** The program that can cut, delay and swallow; of acceptance-tests, because no production needs it. */
    Command wires() {
        var jar = checkout.plainJar("acceptance-tests")
                .orElseThrow(() -> new CannotStart("acceptance-tests is not built"));
        var line = new ArrayList<>(List.of(Java.program(), "-Xmx64m"));
        line.addAll(Java.OPTIONS);
        line.addAll(List.of("-cp", jar.toString(), WIRES_MAIN, Integer.toString(ports().wires()), settings.reach()));
        line.add("database=" + ports().database());
        line.add("broker=%d,%d,%d".formatted(ports().nameServer(), ports().broker(), ports().broker() - 2));
        line.add("channels=" + ports().simulator());
        return new Command(List.copyOf(line), Map.of(), data.log(WIRES));
    }

    boolean hasWires() {
        return settings.reach().equals(THROUGH_THE_WIRES);
    }

    private PortPlan ports() {
        return settings.ports();
    }

    /** A cache that does not fit is refused by the JVM with a warning; the start goes on without it. */
    private List<String> startCache(Path cache) {
        if (Files.isRegularFile(cache)) {
            return List.of("-XX:AOTCache=" + cache);
        }
        return training ? Java.training(cache) : List.of();
    }

    /** RocketMQ's client logs beside our logging, and into the user's home if nobody stops it. */
    private List<String> logsOfRocketmq(String part) {
        Path folder = data.logs().resolve("rocketmq").resolve(part);
        return List.of("-Drocketmq.log.root=" + folder, "-Drocketmq.log.level=WARN");
    }

    private static List<String> extraOptions() {
        var extra = System.getenv(Java.SERVICE_OPTIONS);
        return extra == null || extra.isBlank()
                ? List.of()
                : List.of(extra.strip().split("\\s+"));
    }
}
