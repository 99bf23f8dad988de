package io.jinliu.gateway.routes;

import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;

/**
 * The client would repeat a request whose connection was reset, a payment as readily as a query. Whether to ask again
 * is the visitor's decision, under the visitor's idempotency key.
 */
@Component
class NothingIsAskedTwice implements HttpClientCustomizer {

    @Override
    public HttpClient customize(HttpClient client) {
        return client.disableRetry(true);
    }
}
