package io.jinliu.payment.wechat;

import io.jinliu.payment.channel.AbnormalRefunds;
import io.jinliu.payment.channel.BillSource;
import io.jinliu.payment.channel.ComplaintChannel;
import io.jinliu.payment.channel.ComplaintNews;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.PaymentNews;
import io.jinliu.payment.channel.PayoutChannel;
import io.jinliu.payment.channel.PayoutNews;
import io.jinliu.payment.channel.RefundNews;
import io.jinliu.payment.channel.SharingChannel;
import io.jinliu.payment.channel.SharingNews;
import io.jinliu.payment.guard.Guards;
import io.jinliu.payment.guard.RealWorld;
import io.jinliu.payment.security.ChannelHttp;
import io.jinliu.payment.security.FileDownload;
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
    AbnormalRefunds wechatAbnormalRefunds(WechatSdk sdk) {
        return new WechatAbnormalRefunds(sdk);
    }

    @Bean
    ComplaintChannel wechatComplaints(WechatSettings settings, WechatSdk sdk) {
        return new WechatComplaints(settings, sdk);
    }

    @Bean
    SharingChannel wechatSharing(WechatSettings settings, WechatSdk sdk, Guards guards) {
        return guards.around(new WechatSharing(settings, sdk.sharing()));
    }

    @Bean
    BillSource wechatBills(WechatSettings settings, WechatSdk sdk, WireArchive archive) {
        return new WechatBills(settings, sdk, new FileDownload(archive, settings.connectTimeout()));
    }

    @Bean
    PayoutChannel wechatPayouts(WechatSettings settings, WechatSdk sdk, Guards guards) {
        return guards.around(new WechatPayouts(settings, sdk));
    }

    @Bean
    WechatReaders wechatReaders(
            WechatSettings settings,
            Clock clock,
            PaymentNews payments,
            RefundNews refunds,
            ComplaintNews complaints,
            SharingNews shares,
            PayoutNews payouts) {
        return WechatReaders.of(
                settings, clock, new WechatNotices.Listeners(payments, refunds, complaints, shares, payouts));
    }
}
