package io.jinliu.common.inbox;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the RocketMQ client reads from system properties while its classes load, hence before any bean. It looks for new
 * queues every two seconds instead of twenty, so that a new group's first retry is not half a minute late; and it takes
 * a queue whose pull was lost with a dead broker up again after forty seconds instead of 120 (a pull that nothing
 * answers ends after thirty).
 */
final class BrokerClientDefaults implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, String> DEFAULTS =
            Map.of("rocketmq.client.rebalance.waitInterval", "2000", "rocketmq.client.pull.pullMaxIdleTime", "40000");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DEFAULTS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
