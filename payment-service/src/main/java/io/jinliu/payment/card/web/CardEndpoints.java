package io.jinliu.payment.card.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Printing is not claimed: a claim keeps its reply, and PINs are kept nowhere. */
@Configuration(proxyBeanMethods = false)
class CardEndpoints {

    @Bean
    ClaimedEndpoint cardBatches() {
        return new ClaimedEndpoint("/api/v1/card-batches");
    }
}
