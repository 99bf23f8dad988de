package io.jinliu.payment.bank.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A statement and a voucher are known again by their own bytes; only an order needs a key. */
@Configuration(proxyBeanMethods = false)
class BankEndpoints {

    @Bean
    ClaimedEndpoint bankOrders() {
        return new ClaimedEndpoint("/api/v1/bank-orders");
    }
}
