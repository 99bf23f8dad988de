package io.jinliu.order.catalogue.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogueEndpoints {

    @Bean
    ClaimedEndpoint skuEndpoint() {
        return new ClaimedEndpoint("/api/v1/skus");
    }
}
