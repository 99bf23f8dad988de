package io.jinliu.payment.payout.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PayoutEndpoints {

    @Bean
    ClaimedEndpoint payoutBatches() {
        return new ClaimedEndpoint("/api/v1/payout-batches");
    }

    @Bean
    ClaimedEndpoint payouts() {
        return new ClaimedEndpoint("/api/v1/payouts");
    }
}
