package io.jinliu.payment.refund;

import io.jinliu.common.job.DueRows;
import io.jinliu.common.job.Sweep;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must go on although nobody calls: refunds are sent and asked about, suspense is given back. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RefundSettings.class)
class RefundSweeps {

    @Bean
    Sweep<Long> sendRequestedRefunds(SendRefund sendRefund, Clock clock) {
        return new Sweep<>("send-requested-refunds", due("REQUESTED", clock), sendRefund::send);
    }

    @Bean
    Sweep<Long> askProcessingRefunds(SendRefund sendRefund, Clock clock) {
        return new Sweep<>("ask-processing-refunds", due("PROCESSING", clock), sendRefund::send);
    }

    @Bean
    Sweep<Long> askAbnormalRefunds(SendRefund sendRefund, Clock clock) {
        return new Sweep<>("ask-abnormal-refunds", due("ABNORMAL", clock), sendRefund::send);
    }

    @Bean
    Sweep<Long> giveBackSuspense(UntouchedSuspense untouched, RefundSuspense refundSuspense) {
        return new Sweep<>("refund-suspense", untouched::find, refundSuspense::refund);
    }

    private static DueRows due(String state, Clock clock) {
        return new DueRows("refund", "id", state, "ask_at", clock);
    }
}
