package io.jinliu.payment.storedvalue.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WalletEndpoints {

    @Bean
    ClaimedEndpoint topUps() {
        return new ClaimedEndpoint("/api/v1/wallet/top-ups");
    }

    @Bean
    ClaimedEndpoint freezes() {
        return new ClaimedEndpoint("/api/v1/wallet/freezes");
    }

    @Bean
    ClaimedEndpoint unfreezes() {
        return new ClaimedEndpoint("/api/v1/wallet/unfreezes");
    }
}
