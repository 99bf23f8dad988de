package io.jinliu.platform.engine;

import org.apache.rocketmq.store.ha.DefaultHAService;

/**
 * A broker without replicas. RocketMQ's own service would listen for them on every interface of the machine; it finds
 * this one by {@code META-INF/service}, hence public.
 */
public final class LoneBroker extends DefaultHAService {

    @Override
    public void start() {
        // nobody to copy to, so no port is opened and no thread runs
    }

    @Override
    public void shutdown() {
        // nothing was started
    }
}
