package io.jinliu.payment.alipay;

import io.jinliu.payment.channel.BillSource;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.PaymentNews;
import io.jinliu.payment.channel.PayoutChannel;
import io.jinliu.payment.channel.RefundNews;
import io.jinliu.payment.channel.SharingChannel;
import io.jinliu.payment.guard.Guards;
import io.jinliu.payment.guard.RealWorld;
import io.jinliu.payment.security.FileDownload;
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
    AlipaySdk alipaySdk(AlipaySettings settings, WireArchive archive, RealWorld world) {
        world.require("jinliu.alipay.gateway", settings.gateway());
        world.require("jinliu.alipay.notify-url", settings.notifyUrl());
        return new AlipaySdk(settings, archive);
    }

    @Bean
    SharingChannel alipaySharing(AlipaySettings settings, AlipaySdk sdk, Guards guards, Clock clock) {
        return guards.around(new AlipaySharing(settings, sdk, clock));
    }

    @Bean
    PaymentChannel alipay(AlipaySettings settings, AlipaySdk sdk, Guards guards, Clock clock) {
        return guards.around(channel(settings, sdk, clock));
    }

    @Bean
    PayoutChannel alipayPayouts(AlipaySdk sdk, Guards guards, Clock clock) {
        return guards.around(new AlipayPayouts(sdk, clock));
    }

    @Bean
    BillSource alipayBills(AlipaySettings settings, AlipaySdk sdk, WireArchive archive) {
        return new AlipayBills(settings, sdk, new FileDownload(archive, settings.connectTimeout()));
    }

    static PaymentChannel channel(AlipaySettings settings, AlipaySdk sdk, Clock clock) {
        return new AlipayChannel(settings, sdk, new AlipayRefunds(sdk, clock));
    }

    @Bean
    AlipayNotices alipayNotices(AlipaySettings settings, PaymentNews payments, RefundNews refunds) {
        return new AlipayNotices(settings, payments, refunds);
    }
}
