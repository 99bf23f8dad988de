package io.jinliu.payment.payout;

import io.jinliu.common.job.DueRows;
import io.jinliu.common.job.Sweep;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must go on although nobody calls: approved payouts are sent, sent ones are asked about. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PayoutSettings.class)
class PayoutConfiguration {

    @Bean
    Sweep<Long> sendApprovedPayouts(SendPayout sendPayout, Clock clock) {
        return new Sweep<>("send-approved-payouts", due("APPROVED", clock), sendPayout::send);
    }

    @Bean
    Sweep<Long> askSentPayouts(SendPayout sendPayout, Clock clock) {
        return new Sweep<>("ask-sent-payouts", due("ASKED", clock), sendPayout::send);
    }

    @Bean
    Sweep<Long> askAwaitedPayouts(SendPayout sendPayout, Clock clock) {
        return new Sweep<>("ask-awaited-payouts", due("AWAITING_PAYEE", clock), sendPayout::send);
    }

    private static DueRows due(String state, Clock clock) {
        return new DueRows("payout", "id", state, "ask_at", clock);
    }
}
