package io.jinliu.payment.webhook.mq;

import io.jinliu.payment.webhook.TellMerchant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** One listener per kind of event that merchants are told. */
@Configuration(proxyBeanMethods = false)
class MerchantNewsListeners {

    @Bean
    MerchantNewsListener<MerchantNews.PaymentCollected> tellCollected(TellMerchant tellMerchant, JsonMapper json) {
        return new MerchantNewsListener<>(MerchantNews.PaymentCollected.class, tellMerchant, json);
    }

    @Bean
    MerchantNewsListener<MerchantNews.PaymentClosed> tellClosed(TellMerchant tellMerchant, JsonMapper json) {
        return new MerchantNewsListener<>(MerchantNews.PaymentClosed.class, tellMerchant, json);
    }

    @Bean
    MerchantNewsListener<MerchantNews.RefundSucceeded> tellRefunded(TellMerchant tellMerchant, JsonMapper json) {
        return new MerchantNewsListener<>(MerchantNews.RefundSucceeded.class, tellMerchant, json);
    }

    @Bean
    MerchantNewsListener<MerchantNews.RefundAbnormal> tellAbnormal(TellMerchant tellMerchant, JsonMapper json) {
        return new MerchantNewsListener<>(MerchantNews.RefundAbnormal.class, tellMerchant, json);
    }

    @Bean
    MerchantNewsListener<MerchantNews.ReceiptSuspended> tellSuspended(TellMerchant tellMerchant, JsonMapper json) {
        return new MerchantNewsListener<>(MerchantNews.ReceiptSuspended.class, tellMerchant, json);
    }

    @Bean
    MerchantNewsListener<MerchantNews.SuspenseRefunded> tellReturned(TellMerchant tellMerchant, JsonMapper json) {
        return new MerchantNewsListener<>(MerchantNews.SuspenseRefunded.class, tellMerchant, json);
    }
}
