package io.jinliu.settlement.ledger.jdbc;

import io.jinliu.common.meter.Sounding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether the books still add up. */
@Configuration(proxyBeanMethods = false)
class LedgerSoundings {

    @Bean
    Sounding ledgerImbalance() {
        return new Sounding(
                "ledger.imbalance", "Postings of the last day whose entries are not zero together", new Imbalance());
    }
}
