package io.jinliu.gateway.trace;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line per request, as JSON. It wraps the whole handler, because only there is the final status known, refusals
 * included.
 *
 * <p>No query, no headers, no body and no address: those are where tokens and people are found. A token that is part of
 * a path (an order's, {@code /api/v1/order-tokens/…}) is left out of it, also one that is not quite right.
 */
@Component
class AccessLog implements HttpHandlerDecoratorFactory {

    private static final Logger LOG = LoggerFactory.getLogger("io.jinliu.gateway.access");
    private static final Set<String> PROBES = Set.of("/livez", "/readyz", "/actuator/prometheus");
    /** Where ours stands, and whatever holds how every JSON header begins in base64. */
    private static final Pattern TOKEN = Pattern.compile("(?<=/order-tokens/).+|[^/]*eyJ[^/]*");

    private static final int LONGEST_PATH = 200;

    private final JsonMapper json;

    AccessLog(JsonMapper json) {
        this.json = json;
    }

    @Override
    public HttpHandler apply(HttpHandler handler) {
        return (request, response) -> logged(handler, request, response);
    }

    private Mono<Void> logged(HttpHandler handler, ServerHttpRequest request, ServerHttpResponse response) {
        var started = System.nanoTime();
        return handler.handle(request, response).doFinally(end -> {
            if (!wellAsEver(request, response)) {
                write(request, response, end, started);
            }
        });
    }

    /** A probe every second that finds nothing wrong is not worth a line. */
    private static boolean wellAsEver(ServerHttpRequest request, ServerHttpResponse response) {
        return PROBES.contains(request.getURI().getRawPath()) && response.getStatusCode() == HttpStatus.OK;
    }

    private void write(ServerHttpRequest request, ServerHttpResponse response, SignalType end, long started) {
        var trace = response.getHeaders().getFirst(AnswersNameTheirTrace.HEADER);
        var status = response.getStatusCode();
        var line = new Line(
                request.getMethod().name(),
                shortened(withoutToken(request.getURI().getRawPath())),
                end == SignalType.ON_COMPLETE && status != null ? status.value() : null,
                Duration.ofNanos(System.nanoTime() - started).toMillis(),
                trace);
        try (var _ = MDC.putCloseable("traceId", trace)) {
            LOG.info(json.writeValueAsString(line));
        }
    }

    private static String withoutToken(String path) {
        return TOKEN.matcher(path).replaceAll("…");
    }

    private static String shortened(String path) {
        return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "…";
    }

    /** Without a status the visitor went away, or the answer broke off, before its end. */
    private record Line(
            String method,
            String path,
            @Nullable Integer status,
            long ms,
            @Nullable String traceId) {}
}
