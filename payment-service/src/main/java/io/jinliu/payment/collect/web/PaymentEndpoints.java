package io.jinliu.payment.collect.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentEndpoints {

    @Bean
    ClaimedEndpoint payments() {
        return new ClaimedEndpoint("/api/v1/payments");
    }
}
