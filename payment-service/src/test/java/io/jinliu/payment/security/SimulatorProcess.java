package io.jinliu.payment.security;

import static org.awaitility.Awaitility.await;

import io.jinliu.common.testing.ServiceProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The channel simulator as a process of its own, one per test JVM, driven by its doors as anybody would drive it. */
public final class SimulatorProcess {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path data;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> environment = new HashMap<>();

    private SimulatorProcess() {
        try {
            data = Files.createTempDirectory("jinliu-simulator");
            var process = command().start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            await().atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive() || ready());
            readEnvironment();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static SimulatorProcess running() {
        return Holder.RUNNING;
    }

    private ProcessBuilder command() {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.jinliu.simulator.server.SimulatorServer");
        command.environment().put("JINLIU_SIMULATOR_PORT", "0");
        command.environment().put("JINLIU_SIMULATOR_DATA", data.toString());
        command.environment().put("JINLIU_SIMULATOR_TIME_SCALE", "1000");
        command.environment().put("JINLIU_CLOCK_FILE", ServiceProperties.clock().toString());
        return command.redirectErrorStream(true)
                .redirectOutput(data.resolve("log").toFile());
    }

    private boolean ready() {
        return Files.exists(data.resolve("channel.env"));
    }

    private void readEnvironment() throws IOException {
        for (var line : Files.readAllLines(data.resolve("channel.env"))) {
            int equals = line.indexOf('=');
            environment.put(line.substring(0, equals), line.substring(equals + 1));
        }
    }

    /** Business time, which a test may have moved. */
    public Instant now() {
        try {
            return Instant.now()
                    .plus(Duration.parse(
                            Files.readString(ServiceProperties.clock()).strip()));
        } catch (NoSuchFileException neverMoved) {
            return Instant.now();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Has so much business time pass beyond the machine's; the simulator looks at it ten times a second. */
    public void move(Duration offset) {
        try {
            Files.writeString(ServiceProperties.clock(), offset.toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
    }

    /** Configures a service as this simulator's merchant. */
    public void register(DynamicPropertyRegistry registry, String service) {
        environment.forEach((name, value) -> registry.add(property(name), () -> value));
        registry.add("jinliu.wechat.notify-url", () -> service + "/callbacks/wechat/default");
        registry.add("jinliu.alipay.notify-url", () -> service + "/callbacks/alipay/default");
        registry.add("jinliu.unionpay.notify-url", () -> service + "/callbacks/unionpay/default");
        registry.add("jinliu.unionpay.return-url", () -> service + "/");
    }

    /** {@code JINLIU_WECHAT_APP_ID} is {@code jinliu.wechat.app-id}. */
    private static String property(String variable) {
        var words = variable.toLowerCase(Locale.ROOT).split("_", 3);
        return "%s.%s.%s".formatted(words[0], words[1], words[2].replace('_', '-'));
    }

    /** What {@code channel.env} says, e.g. of {@code JINLIU_WECHAT_APP_ID}. */
    public String variable(String name) {
        return Optional.ofNullable(environment.get(name)).orElseThrow();
    }

    /** @param channel {@code wechat}, {@code alipay} or {@code unionpay} */
    public ObjectNode about(String channel, String outTradeNo) {
        return JSON.createObjectNode().put("channel", channel).put("outTradeNo", outTradeNo);
    }

    public ObjectNode fault(String channel, String on, String kind, String outTradeNo) {
        return about(channel, outTradeNo).put("on", on).put("kind", kind);
    }

    public JsonNode pay(String channel, String outTradeNo) {
        return post("/payer/pay", about(channel, outTradeNo));
    }

    /** What a payer's phone shows at a till. */
    public String code(String channel, boolean needsPassword) {
        var wish = JSON.createObjectNode().put("channel", channel).put("needsPassword", needsPassword);
        return post("/payer/code", wish).path("authCode").asString("");
    }

    /** What the simulator's own book says went back of an order. */
    public List<JsonNode> refunds(String channel, String outTradeNo) {
        var rows =
                send(HttpRequest.newBuilder(address("/book/%s/refunds?outTradeNo=%s".formatted(channel, outTradeNo))));
        return (rows.isArray() ? rows : rows.path("items")).valueStream().toList();
    }

    public JsonNode post(String path, ObjectNode body) {
        return send(HttpRequest.newBuilder(address(path)).POST(BodyPublishers.ofString(body.toString())));
    }

    private URI address(String path) {
        return URI.create(variable("JINLIU_WECHAT_BASE_URL") + path);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(answer.body());
            }
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static final class Holder {

        static final SimulatorProcess RUNNING = new SimulatorProcess();
    }
}
