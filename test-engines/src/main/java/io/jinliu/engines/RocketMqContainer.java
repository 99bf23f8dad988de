package io.jinliu.engines;

import io.jinliu.platform.engine.EmbeddedBroker;
import io.jinliu.platform.engine.EngineDidNotStart;
import io.jinliu.platform.engine.Ports;
import java.io.IOException;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * Name server and broker in one container on the host's network: a broker tells its clients its own address, which a
 * mapped port would falsify. Needs a Docker engine on this very machine.
 */
final class RocketMqContainer extends GenericContainer<RocketMqContainer> {

    private static final String IMAGE = "apache/rocketmq:5.3.2";
    private final int nameServerPort = Ports.free();

    RocketMqContainer() {
        super(IMAGE);
        withNetworkMode("host");
        withEnv("JAVA_OPT_EXT", "-Xms256m -Xmx512m -Xmn128m");
        withCommand("sh", "-c", start(nameServerPort, Ports.free()));
        waitingFor(Wait.forLogMessage(".*boot success.*", 2).withStartupTimeout(Duration.ofMinutes(3)));
    }

    @Override
    public void start() {
        super.start();
        EmbeddedBroker.TOPICS.forEach(this::createTopic);
    }

    private static String start(int nameServer, int broker) {
        return """
                printf 'listenPort=%1$d\\n' > /tmp/namesrv.conf
                printf 'brokerClusterName=jinliu\\nbrokerIP1=127.0.0.1\\nlistenPort=%2$d\\n' > /tmp/broker.conf
                sh mqnamesrv -c /tmp/namesrv.conf &
                exec sh mqbroker -n 127.0.0.1:%1$d -c /tmp/broker.conf
                """.formatted(nameServer, broker);
    }

    String nameServer() {
        return "127.0.0.1:" + nameServerPort;
    }

    private void createTopic(String topic) {
        try {
            var result =
                    execInContainer("sh", "mqadmin", "updateTopic", "-n", nameServer(), "-c", "jinliu", "-t", topic);
            if (result.getExitCode() != 0) {
                throw new EngineDidNotStart(result.getStderr());
            }
        } catch (IOException e) {
            throw new EngineDidNotStart("The topic %s could not be made".formatted(topic), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineDidNotStart("The making of topics was interrupted", e);
        }
    }
}
