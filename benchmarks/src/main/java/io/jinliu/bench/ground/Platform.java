package io.jinliu.bench.ground;

import io.jinliu.bench.measure.CannotMeasure;
import io.jinliu.invariant.Checker;
import io.jinliu.invariant.Premises;
import io.jinliu.platform.plan.Checkout;
import io.jinliu.platform.plan.DataFolder;
import io.jinliu.platform.plan.PortPlan;
import io.jinliu.platform.plan.Secrets;
import io.jinliu.platform.plan.Service;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system that only the benchmark uses, by the one script; wiped before and after. */
public final class Platform implements AutoCloseable {

    private static final Duration BACKLOG = Duration.ofMinutes(8);
    private static final int LONGEST_MINUTES = 8;

    private final Checkout checkout;
    private final PortPlan ports;
    private final List<String> options;

    /** @param options of the services' JVMs, beside those of every measurement */
    public Platform(Checkout checkout, PortPlan ports, List<String> options) {
        this.checkout = checkout;
        this.ports = ports;
        this.options = List.copyOf(options);
    }

    /** Starts these services, or all if none is named, beside the engines. */
    public void up(String... only) {
        var command = new ArrayList<>(List.of("up"));
        if (only.length > 0) {
            command.add("--only=" + String.join(",", only));
        }
        run(command);
    }

    /** Starts everything once to write the start-up caches, and again with them. */
    public void train() {
        run(List.of("up", "--train"));
    }

    public void down() {
        run(List.of("down"));
    }

    /** Waits until all that was begun has come to its end, then judges every invariant. */
    public void check() {
        var report = new Checker(Premises.of(checkout, ports), BACKLOG).check();
        if (report.violations() != 0) {
            throw new CannotMeasure("The books do not hold after it, so there is no result: " + report);
        }
    }

    /** Every process of it: the engines, the services, the simulator. */
    public List<Long> pids() {
        return Machine.family(status().required("pid").asLong());
    }

    /** The process of a service; everything must be ready. */
    public long pid(Service service) {
        var pid = parts().get(service.module());
        if (pid == null) {
            throw new CannotMeasure(service.module() + " does not run");
        }
        return pid;
    }

    /** The process of each part that has one of its own. */
    public Map<String, Long> parts() {
        var pids = new LinkedHashMap<String, Long>();
        for (var part : status().required("parts")) {
            if (part.path("pid").isIntegralNumber()) {
                pids.put(part.required("name").asString(), part.required("pid").asLong());
            }
        }
        return pids;
    }

    /** Until it is closed, the service is not started again when it ends. */
    public Held hold(Service service) throws IOException {
        var file = data().held().resolve(service.module());
        Files.createDirectories(data().held());
        Files.createFile(file);
        return () -> Files.delete(file);
    }

    /** What keeps a supervisor away. */
    public interface Held extends Closeable {}

    private JsonNode status() {
        return JsonMapper.builder().build().readTree(run(List.of("status", "--json")));
    }

    public PortPlan ports() {
        return ports;
    }

    public Checkout checkout() {
        return checkout;
    }

    /** Where this system keeps what it writes. */
    public DataFolder data() {
        return checkout.data(ports);
    }

    public Secrets secrets() {
        return Secrets.of(data());
    }

    @Override
    public void close() {
        run(List.of("down", "--wipe"));
    }

    private String run(List<String> command) {
        var line = new ArrayList<>(
                List.of(checkout.home().resolve("jinliu").toString(), "--port-offset=" + ports.offset()));
        line.addAll(command);
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("JINLIU_BUILD", "never");
        builder.environment().put("JINLIU_SERVICE_OPTIONS", String.join(" ", options));
        try {
            return output(builder.start(), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted", stopped);
        }
    }

    private static String output(Process process, List<String> line) throws IOException, InterruptedException {
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            var last = text.lines().skip(Math.max(0, text.lines().count() - 20)).toList();
            throw new CannotMeasure("%s ended with an error:%n%s".formatted(line, String.join("\n", last)));
        }
        return text;
    }

    /** What every measurement asks of the services: the thorough compiler, and no limit that a benchmark would run into. */
    public static List<String> measuring(String... more) {
        var all = new ArrayList<>(List.of("-Xmx512m", "-XX:TieredStopAtLevel=4"));
        for (var limit : List.of("address", "user", "callbacks")) {
            all.add("-Djinliu.limits.%s.per-second=1000000".formatted(limit));
            all.add("-Djinliu.limits.%s.burst=1000000".formatted(limit));
        }
        all.add("-Djinliu.order.unpaid-orders=100000000");
        all.add("-Djinliu.order.held-pieces=1000000000");
        all.addAll(Arrays.asList(more));
        return List.copyOf(all);
    }
}
