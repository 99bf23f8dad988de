package io.jinliu.payment.unionpay;

import io.jinliu.payment.channel.BillSource;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.PaymentNews;
import io.jinliu.payment.channel.RefundNews;
import io.jinliu.payment.guard.Guards;
import io.jinliu.payment.guard.RealWorld;
import io.jinliu.payment.security.ChannelHttp;
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
        var wire = UnionpayWire.archived(settings, UnionpaySeal.of(settings, clock), archive);
        var orders = new UnionpayOrders(settings);
        var refunds = new UnionpayRefunds(wire, orders, new UnionpayRefundAnswers(clock));
        return new UnionpayChannel(wire, orders, new UnionpayAnswers(clock), refunds);
    }

    @Bean
    BillSource unionpayBills(UnionpaySettings settings, WireArchive archive, Clock clock) {
        return bills(settings, archive, clock);
    }

    /** An answer with a whole day's file in it takes its time, and is archived by its size. */
    static BillSource bills(UnionpaySettings settings, WireArchive archive, Clock clock) {
        var http = new ChannelHttp(archive).client(settings.connectTimeout(), UnionpayBills.PATIENCE);
        var wire = new UnionpayWire(settings, UnionpaySeal.of(settings, clock), archive, http.build());
        return new UnionpayBills(settings, wire, new UnionpayOrders(settings), archive, clock);
    }

    @Bean
    UnionpayNotices unionpayNotices(UnionpaySettings settings, Clock clock, PaymentNews payments, RefundNews refunds) {
        return new UnionpayNotices(settings, clock, payments, refunds);
    }
}
