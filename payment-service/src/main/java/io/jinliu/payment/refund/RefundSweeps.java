package io.jinliu.payment.refund;

import io.jinliu.common.job.Job;
import io.jinliu.common.job.Sweep;
import io.jinliu.common.sharding.Database;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must go on although nobody calls: refunds are sent and asked about, suspense is given back. */
@Configuration(proxyBeanMethods = false)
class RefundSweeps {

    @Bean
    Sweep sendRequestedRefunds(SendRefund sendRefund, Clock clock) {
        return new Sweep("send-requested-refunds", "refund", "REQUESTED", "ask_at", clock, sendRefund::send);
    }

    @Bean
    Sweep askProcessingRefunds(SendRefund sendRefund, Clock clock) {
        return new Sweep("ask-processing-refunds", "refund", "PROCESSING", "ask_at", clock, sendRefund::send);
    }

    @Bean
    Sweep askAbnormalRefunds(SendRefund sendRefund, Clock clock) {
        return new Sweep("ask-abnormal-refunds", "refund", "ABNORMAL", "ask_at", clock, sendRefund::send);
    }

    @Bean
    Job refundSuspenseJob(UntouchedSuspense untouched, RefundSuspense refundSuspense) {
        return new Job() {
            @Override
            public String name() {
                return "refund-suspense";
            }

            @Override
            public Duration every() {
                return Duration.ofSeconds(1);
            }

            @Override
            public void run(Database database) {
                untouched.find(database).forEach(refundSuspense::refund);
            }
        };
    }
}
