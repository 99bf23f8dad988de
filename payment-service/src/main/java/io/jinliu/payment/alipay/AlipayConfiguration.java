package io.jinliu.payment.alipay;

import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.PaymentNews;
import io.jinliu.payment.channel.RefundNews;
import io.jinliu.payment.channel.SharingChannel;
import io.jinliu.payment.guard.Guards;
import io.jinliu.payment.guard.RealWorld;
import io.jinliu.payment.security.WireArchive;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens Alipay, guarded. The bare channel is no bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlipaySettings.class)
class AlipayConfiguration {

    @Bean
    PaymentChannel alipay(AlipaySettings settings, WireArchive archive, Guards guards, RealWorld world, Clock clock) {
        world.require("jinliu.alipay.gateway", settings.gateway());
        world.require("jinliu.alipay.notify-url", settings.notifyUrl());
        return guards.around(channel(settings, archive, clock));
    }

    @Bean
    SharingChannel alipaySharing(AlipaySettings settings, WireArchive archive, Guards guards, Clock clock) {
        return guards.around(new AlipaySharing(settings, new AlipaySdk(settings, archive), clock));
    }

    static PaymentChannel channel(AlipaySettings settings, WireArchive archive, Clock clock) {
        var sdk = new AlipaySdk(settings, archive);
        return new AlipayChannel(settings, sdk, new AlipayRefunds(sdk, clock));
    }

    @Bean
    AlipayNotices alipayNotices(AlipaySettings settings, PaymentNews payments, RefundNews refunds) {
        return new AlipayNotices(settings, payments, refunds);
    }
}
