package io.jinliu.order.lifecycle.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrderEndpoints {

    @Bean
    ClaimedEndpoint orderEndpoint() {
        return new ClaimedEndpoint("/api/v1/orders");
    }
}
