package io.jinliu.payment.unionpay;

import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.PaymentNews;
import io.jinliu.payment.channel.RefundNews;
import io.jinliu.payment.guard.Guards;
import io.jinliu.payment.guard.RealWorld;
import io.jinliu.payment.security.WireArchive;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens UnionPay, guarded. The bare channel is no bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UnionpaySettings.class)
class UnionpayConfiguration {

    @Bean
    PaymentChannel unionpay(
            UnionpaySettings settings, WireArchive archive, Guards guards, RealWorld world, Clock clock) {
        world.require("jinliu.unionpay.gateway", settings.gateway());
        world.require("jinliu.unionpay.notify-url", settings.notifyUrl());
        return guards.around(channel(settings, archive, clock));
    }

    static PaymentChannel channel(UnionpaySettings settings, WireArchive archive, Clock clock) {
        var wire = new UnionpayWire(settings, UnionpaySeal.of(settings, clock), archive);
        var orders = new UnionpayOrders(settings);
        var refunds = new UnionpayRefunds(wire, orders, new UnionpayRefundAnswers(clock));
        return new UnionpayChannel(wire, orders, new UnionpayAnswers(clock), refunds);
    }

    @Bean
    UnionpayNotices unionpayNotices(UnionpaySettings settings, Clock clock, PaymentNews payments, RefundNews refunds) {
        return new UnionpayNotices(settings, clock, payments, refunds);
    }
}
