package io.jinliu.acceptance.story;

import io.jinliu.platform.plan.Checkout;
import io.jinliu.platform.plan.DataFolder;
import io.jinliu.platform.plan.PortPlan;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole system beside whatever else runs here: by {@code ./jinliu}, on ports of its own, once per test JVM. Whoever
 * writes a test and has a system running names its port offset in {@code JINLIU_TEST_OFFSET}; it is used and left alone.
 */
public final class RunningSystem {

    private static final @Nullable String BORROWED = System.getenv("JINLIU_TEST_OFFSET");
    private static final int OFFSET = BORROWED == null ? 1700 : Integer.parseInt(BORROWED);
    public static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final PortPlan PORTS = new PortPlan(OFFSET);
    private static final Said UP = start();

    private RunningSystem() {}

    /** What a command answered. */
    public record Said(int code, String text) {}

    public static Said jinliu(String... arguments) {
        if (UP.code() != 0) {
            throw new IllegalStateException("The system did not start:\n" + UP.text());
        }
        return run(arguments);
    }

    public static Shop shop() {
        return new Shop(URI.create(PORTS.url(PORTS.gateway())), new Wire());
    }

    public static ChannelWorld channels() {
        return new ChannelWorld(URI.create(PORTS.url(PORTS.simulator())), new Wire());
    }

    public static PortPlan ports() {
        return PORTS;
    }

    /** Everything the platform keeps, its secrets too. */
    public static DataFolder data() {
        return new Checkout(HOME).data(PORTS);
    }

    public static Stage stage() {
        return new Stage(URI.create(PORTS.url(PORTS.gateway())), URI.create(PORTS.url(PORTS.simulator())), System.out);
    }

    /** A service's own port, where no gateway stands before it. */
    static URI service(Service service) {
        return URI.create(PORTS.url(PORTS.of(service)));
    }

    public static String log(String part) {
        try {
            return Files.readString(data().log(part));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Said start() {
        if (BORROWED != null) {
            return run("status");
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> run("down", "--wipe")));
        return run("up");
    }

    private static Said run(String... arguments) {
        var line = new ArrayList<>(List.of(HOME.resolve("jinliu").toString()));
        line.addAll(List.of(arguments));
        line.add("--port-offset=" + OFFSET);
        var builder = new ProcessBuilder(line).directory(HOME.toFile()).redirectErrorStream(true);
        builder.environment().put("JINLIU_BUILD", "never");
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(Duration.ofMinutes(6))) {
                process.destroy();
            }
            return new Said(process.waitFor(), text);
        } catch (IOException cannotRun) {
            throw new UncheckedIOException(cannotRun);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
