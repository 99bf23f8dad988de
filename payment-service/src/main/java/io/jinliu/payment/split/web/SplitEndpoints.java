package io.jinliu.payment.split.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SplitEndpoints {

    @Bean
    ClaimedEndpoint splits() {
        return new ClaimedEndpoint("/api/v1/splits");
    }
}
