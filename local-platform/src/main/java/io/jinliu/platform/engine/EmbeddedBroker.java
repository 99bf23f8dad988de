package io.jinliu.platform.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.rocketmq.auth.config.AuthConfig;
import org.apache.rocketmq.broker.BrokerController;
import org.apache.rocketmq.common.MQVersion;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.common.constant.PermName;
import org.apache.rocketmq.namesrv.NamesrvController;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;

/** A real RocketMQ 5.5, name server and one broker, in this JVM; what it has acknowledged is on disk. */
public final class EmbeddedBroker implements AutoCloseable {

    /** Every topic there is; the broker creates no other by itself. */
    public static final List<String> TOPICS =
            List.of("order-events", "payment-events", "settlement-events", "points-events", "identity-events");

    private static final int QUEUES = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final NamesrvController nameServer;
    private final BrokerController broker;
    private final BrokerSettings settings;

    private EmbeddedBroker(NamesrvController nameServer, BrokerController broker, BrokerSettings settings) {
        this.nameServer = nameServer;
        this.broker = broker;
        this.settings = settings;
    }

    /**
     * Returns once the topics can be found at the name server. What an earlier start kept in the folder is there again.
     *
     * @param nameServerPort 0 for free ports throughout
     * @param brokerPort the broker also listens two below, for clients that send by the fast port
     * @throws PortTaken when somebody else listens on one of the ports
     */
    public static EmbeddedBroker start(Path dataDir, int nameServerPort, int brokerPort) {
        return start(dataDir, nameServerPort, brokerPort, BrokerSettings.LOOPBACK);
    }

    /** @param knownAs the address under which the name server tells clients to find the broker */
    public static EmbeddedBroker start(Path dataDir, int nameServerPort, int brokerPort, String knownAs) {
        speakTheCurrentProtocol();
        var settings = settings(dataDir.toAbsolutePath().normalize(), nameServerPort, brokerPort, knownAs);
        Ports.requireFree("RocketMQ name server", settings.nameServerPort());
        Ports.requireFree("RocketMQ broker", settings.brokerPort());
        Ports.requireFree("RocketMQ broker, fast port", settings.brokerPort() - 2);
        var nameServer = new NamesrvController(
                settings.nameServer(), settings.listeningOn(settings.nameServerPort()), settings.client());
        var broker = new BrokerController(
                settings.broker(),
                settings.listeningOn(settings.brokerPort()),
                settings.client(),
                settings.store(),
                new AuthConfig());
        var started = new EmbeddedBroker(nameServer, broker, settings);
        started.run();
        return started;
    }

    public String nameServerAddress() {
        return settings.nameServerAddress();
    }

    /** Flushes and stops, broker first. */
    @Override
    public void close() {
        broker.shutdown();
        nameServer.shutdown();
    }

    /** Without it an embedded broker answers as version 0, and clients report "No route info" for every topic. */
    private static void speakTheCurrentProtocol() {
        System.setProperty(RemotingCommand.REMOTING_VERSION_KEY, Integer.toString(MQVersion.CURRENT_VERSION));
        // The store has two limits of its own beside diskMaxUsedSpaceRatio; both have to lie above it.
        System.setProperty("rocketmq.broker.diskSpaceCleanForciblyRatio", "0.97");
        System.setProperty("rocketmq.broker.diskSpaceWarningLevelRatio", "0.98");
    }

    private static BrokerSettings settings(Path dataDir, int nameServerPort, int brokerPort, String knownAs) {
        if (nameServerPort != 0 && brokerPort != 0) {
            return new BrokerSettings(dataDir, nameServerPort, brokerPort, knownAs);
        }
        var first = Ports.freeBlock(4);
        return new BrokerSettings(dataDir, first + 1, first + 2, knownAs);
    }

    private void run() {
        try {
            require(nameServer.initialize(), "The name server refused its settings");
            nameServer.start();
            require(broker.initialize(), "The broker refused its settings or its store in " + settings.dataDir());
            TOPICS.forEach(this::createTopic);
            broker.start();
            awaitRoutes();
        } catch (EngineDidNotStart e) {
            close();
            throw e;
        } catch (Exception e) { // RocketMQ declares no narrower one
            close();
            throw new EngineDidNotStart("RocketMQ did not start: " + e.getMessage(), e);
        }
    }

    /** The broker reports its topics by itself, but in its own time; here it is asked until the name server knows. */
    private void awaitRoutes() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!TOPICS.stream().allMatch(this::isRouted)) {
            require(System.nanoTime() < deadline, "The broker did not reach its name server within " + PATIENCE);
            broker.registerBrokerAll(true, false, true);
            Thread.sleep(50);
        }
    }

    private boolean isRouted(String topic) {
        return nameServer.getRouteInfoManager().pickupTopicRouteData(topic) != null;
    }

    private static void require(boolean done, String otherwise) {
        if (!done) {
            throw new EngineDidNotStart(otherwise);
        }
    }

    private void createTopic(String name) {
        broker.getTopicConfigManager()
                .updateTopicConfig(new TopicConfig(name, QUEUES, QUEUES, PermName.PERM_READ | PermName.PERM_WRITE));
    }
}
