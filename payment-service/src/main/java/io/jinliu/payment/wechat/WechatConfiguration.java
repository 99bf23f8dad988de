package io.jinliu.payment.wechat;

import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.PaymentNews;
import io.jinliu.payment.channel.PayoutChannel;
import io.jinliu.payment.channel.PayoutNews;
import io.jinliu.payment.channel.RefundNews;
import io.jinliu.payment.guard.Guards;
import io.jinliu.payment.guard.RealWorld;
import io.jinliu.payment.security.ChannelHttp;
import io.jinliu.payment.security.WireArchive;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens WeChat Pay, guarded. The bare channel is no bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WechatSettings.class)
class WechatConfiguration {

    @Bean
    WechatSdk wechatSdk(WechatSettings settings, WireArchive archive, RealWorld world) {
        world.require("jinliu.wechat.base-url", settings.baseUrl());
        world.require("jinliu.wechat.notify-url", settings.notifyUrl());
        return WechatSdk.of(settings, new ChannelHttp(archive));
    }

    @Bean
    PaymentChannel wechat(WechatSettings settings, WechatSdk sdk, Guards guards) {
        return guards.around(new WechatChannel(settings, sdk));
    }

    @Bean
    PayoutChannel wechatPayouts(WechatSettings settings, WechatSdk sdk, Guards guards) {
        return guards.around(new WechatPayouts(settings, sdk));
    }

    @Bean
    WechatReaders wechatReaders(
            WechatSettings settings, Clock clock, PaymentNews payments, RefundNews refunds, PayoutNews payouts) {
        return WechatReaders.of(settings, clock, payments, refunds, payouts);
    }
}
