package io.jinliu.payment.refund.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RefundEndpoints {

    @Bean
    ClaimedEndpoint refunds() {
        return new ClaimedEndpoint("/api/v1/refunds");
    }
}
