package io.jinliu.bench.profile;

import io.jinliu.bench.ground.Machine;
import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.measure.CannotMeasure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Says what a piece of work costs: how the processor time is spread over the processes, and inside each service that has
 * a good part of it, by a flight recording ({@code jcmd JFR.start settings=profile}) over the libraries.
 */
public record Costs(Platform platform, PrintStream out) {

    private static final double WORTH_A_LOOK = 10;
    private static final int MOST_LIBRARIES = 8;
    private static final long PATIENCE_SECONDS = 60;

    /** A part of the platform, and what it had used when it began to be watched. */
    private record Watched(String name, long pid, double beforeMillis) {

        static Watched from(String name, long pid) {
            return new Watched(name, pid, Machine.cpuMillis(Machine.family(pid)));
        }

        double usedMillis() {
            return Machine.cpuMillis(Machine.family(pid)) - beforeMillis;
        }

        boolean isService() {
            return name.endsWith("-service");
        }
    }

    /** What is to be looked at. */
    public interface Step {

        void go();
    }

    /** Does it once while all are watched. */
    public void of(Step work) throws IOException {
        var services = watched().stream().filter(Watched::isService).toList();
        for (var service : services) {
            jcmd(service, "JFR.start", "name=costs", "settings=profile", "filename=" + recording(service));
        }
        var all = watched();
        work.go();
        var shares = shares(all);
        out.println("processor time: " + shares);
        for (var service : services) {
            jcmd(service, "JFR.stop", "name=costs");
            if (shares.stream()
                    .anyMatch(share -> share.name().equals(service.name()) && share.percent() >= WORTH_A_LOOK)) {
                print(service);
            }
        }
    }

    private static List<Share> shares(List<Watched> all) {
        var used = new LinkedHashMap<String, Double>();
        all.forEach(part -> used.put(part.name(), part.usedMillis()));
        var total = used.values().stream().mapToDouble(Double::doubleValue).sum();
        return used.entrySet().stream()
                .map(part -> new Share(part.getKey(), 100 * part.getValue() / total))
                .sorted(Comparator.comparingDouble(Share::percent).reversed())
                .toList();
    }

    private List<Watched> watched() {
        return platform.parts().entrySet().stream()
                .map(part -> Watched.from(part.getKey(), part.getValue()))
                .toList();
    }

    private void print(Watched service) throws IOException {
        var samples = Samples.in(recording(service));
        var shares = samples.shares();
        out.printf(
                "%s, %d samples: %s%n",
                service.name(), samples.total(), shares.subList(0, Math.min(MOST_LIBRARIES, shares.size())));
    }

    private Path recording(Watched service) throws IOException {
        var folder = Files.createDirectories(platform.data().logs().toAbsolutePath());
        return folder.resolve(service.name() + ".jfr");
    }

    private static void jcmd(Watched service, String... words) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(service.pid())));
        line.addAll(List.of(words));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new CannotMeasure("%s: %s".formatted(line, said));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted", stopped);
        }
    }
}
