package io.jinliu.common.inbox;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the RocketMQ client reads from system properties while its classes load, hence before any bean: it looks for new
 * queues every two seconds instead of twenty, so that a new group's first retry is not half a minute late.
 */
final class BrokerClientDefaults implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String REBALANCE = "rocketmq.client.rebalance.waitInterval";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (System.getProperty(REBALANCE) == null) {
            System.setProperty(REBALANCE, "2000");
        }
    }
}
