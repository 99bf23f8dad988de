package io.jinliu.payment.refund.jdbc;

import io.jinliu.common.meter.Sounding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Money that nothing explains and nobody has begun to give back. */
@Configuration(proxyBeanMethods = false)
class SuspenseSoundings {

    @Bean
    Sounding unmatchedReceipts() {
        return Sounding.rowsOfEachTable("unmatched.receipts", "Receipts in suspense that nobody has touched", """
                SELECT 1 FROM receipt_# r
                 WHERE r.state = 'SUSPENSE' AND r.refunded_minor = 0
                   AND NOT EXISTS (SELECT 1 FROM refund_# f WHERE f.slot = r.slot AND f.receipt_id = r.id)
                """);
    }
}
