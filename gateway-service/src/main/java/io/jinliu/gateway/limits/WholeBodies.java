package io.jinliu.gateway.limits;

import io.jinliu.gateway.problem.Problem;
import io.jinliu.gateway.problem.Refused;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Passes a request on when its body is here: a visitor who sends a byte a second waits at our door, and takes no place
 * at a service. The bytes stay as they came.
 */
@Component
class WholeBodies implements GlobalFilter, Ordered {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final AtomicLong held = new AtomicLong();
    private final long most;

    WholeBodies(LimitSettings settings) {
        this.most = settings.bodies().toBytes();
    }

    /** Before {@link RouteLimit}. */
    @Override
    public int getOrder() {
        return RouteLimit.ORDER - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var request = exchange.getRequest();
        if (!BodyLimit.hasBody(request.getHeaders())) {
            return chain.filter(exchange);
        }
        return Mono.defer(() -> {
            var mine = new AtomicLong();
            return gathered(request, mine)
                    .flatMap(body -> chain.filter(
                            exchange.mutate().request(new Whole(request, body)).build()))
                    .doFinally(_ -> held.addAndGet(-mine.get()));
        });
    }

    private Mono<byte[]> gathered(ServerHttpRequest request, AtomicLong mine) {
        return request.getBody()
                .collect(ByteArrayOutputStream::new, (body, bytes) -> add(bytes, body, mine))
                .map(ByteArrayOutputStream::toByteArray);
    }

    private void add(DataBuffer bytes, ByteArrayOutputStream body, AtomicLong mine) {
        try {
            var part = new byte[bytes.readableByteCount()];
            mine.addAndGet(part.length);
            if (held.addAndGet(part.length) > most) {
                throw Refused.because(Problem.SERVICE_UNAVAILABLE, "Too much is on its way in; nothing was done.")
                        .retryAfter(SOON);
            }
            bytes.read(part);
            body.writeBytes(part);
        } finally {
            DataBufferUtils.release(bytes);
        }
    }

    private static final class Whole extends ServerHttpRequestDecorator {

        private final byte[] body;

        Whole(ServerHttpRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)));
        }
    }
}
