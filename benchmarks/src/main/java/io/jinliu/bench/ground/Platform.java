package io.jinliu.bench.ground;

import io.jinliu.acceptance.check.Checker;
import io.jinliu.acceptance.check.Premises;
import io.jinliu.bench.measure.CannotMeasure;
import io.jinliu.platform.plan.Checkout;
import io.jinliu.platform.plan.PortPlan;
import io.jinliu.platform.plan.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
        var status = JsonMapper.builder().build().readTree(run(List.of("status", "--json")));
        return Machine.family(status.required("pid").asLong());
    }

    public PortPlan ports() {
        return ports;
    }

    public Secrets secrets() {
        return Secrets.of(checkout.data(ports));
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
