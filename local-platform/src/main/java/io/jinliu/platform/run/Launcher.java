package io.jinliu.platform.run;

import io.jinliu.platform.plan.Checkout;
import io.jinliu.platform.plan.DataFolder;
import io.jinliu.platform.plan.Selection;
import io.jinliu.platform.plan.Service;
import io.jinliu.platform.plan.ServiceSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes the command line of every child. */
record Launcher(Checkout checkout, DataFolder data, ServiceSettings settings, boolean training) {

    private static final String SERVICE_HEAP = "-Xmx224m";
    private static final String SIMULATOR_HEAP = "-Xmx128m";
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
        line.addAll(startCache(image));
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
                        List.of("-cp", classpath, SIMULATOR_MAIN))
                .flatMap(List::stream)
                .toList();
        return new Command(line, settings.ofSimulator(), data.log(Selection.SIMULATOR));
    }

    /** A cache that does not fit is refused by the JVM with a warning; the start goes on without it. */
    private List<String> startCache(AppImage image) {
        var cache = image.aotCache();
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
