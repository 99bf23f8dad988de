package io.jinliu.payment.payout.jdbc;

import io.jinliu.common.meter.Sounding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Payouts that wait for money of ours at a channel. */
@Configuration(proxyBeanMethods = false)
class PayoutSoundings {

    @Bean
    Sounding payoutsShort() {
        return Sounding.rowsOfEachTable(
                "payouts.short",
                "Payouts that a channel did not take and that wait to be sent again",
                "SELECT 1 FROM payout_# WHERE state = 'APPROVED' AND reserved = 1");
    }
}
