package io.jinliu.schedule.channel;

import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.schedule.service.Ground;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Puts a way to go before each channel of the service, behind its guard. */
public final class DistantChannels implements BeanPostProcessor {

    private final Ground ground;

    public DistantChannels(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PaymentChannel channel
                ? new DistantChannel(ground.sabotage().of(PaymentChannel.class, channel), ground.chance())
                : bean;
    }
}
