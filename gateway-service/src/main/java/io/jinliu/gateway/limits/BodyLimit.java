package io.jinliu.gateway.limits;

import io.jinliu.gateway.problem.Problem;
import io.jinliu.gateway.problem.Refused;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Refuses a body that is too large or too slow: a length that is said is judged at once, one that is not by the first
 * byte too many. The bytes pass through as they come; {@link WholeBodies} gathers those that go to a service.
 */
@Component
@Order(-40)
class BodyLimit implements WebFilter {

    private final long api;
    private final long callback;
    private final Duration timeout;

    BodyLimit(LimitSettings settings) {
        this.api = settings.apiBody().toBytes();
        this.callback = settings.callbackBody().toBytes();
        this.timeout = settings.requestTimeout();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var most = Callbacks.include(request.getPath().value()) ? callback : api;
        if (request.getHeaders().getContentLength() > most) {
            return Mono.error(tooLarge(most));
        }
        if (!hasBody(request.getHeaders())) {
            return chain.filter(exchange);
        }
        return chain.filter(
                exchange.mutate().request(new Watched(request, most, timeout)).build());
    }

    static boolean hasBody(HttpHeaders headers) {
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    private static Refused tooLarge(long most) {
        return Refused.because(
                Problem.CONTENT_TOO_LARGE, "The body is larger than the %d bytes allowed.".formatted(most));
    }

    private static Mono<Void> tooSlow(Duration timeout) {
        return Mono.delay(timeout).then(Mono.error(() -> Refused.because(Problem.REQUEST_TIMEOUT)));
    }

    private static final class Watched extends ServerHttpRequestDecorator {

        private final long most;
        private final Duration timeout;

        Watched(ServerHttpRequest request, long most, Duration timeout) {
            super(request);
            this.most = most;
            this.timeout = timeout;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> {
                var seen = new AtomicLong();
                return super.getBody().doOnNext(bytes -> count(bytes, seen)).takeUntilOther(tooSlow(timeout));
            });
        }

        private void count(DataBuffer bytes, AtomicLong seen) {
            if (seen.addAndGet(bytes.readableByteCount()) > most) {
                DataBufferUtils.release(bytes);
                throw tooLarge(most);
            }
        }
    }
}
