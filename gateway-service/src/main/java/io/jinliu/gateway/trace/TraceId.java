package io.jinliu.gateway.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/** The id of the trace a request belongs to: the visitor's own, or one started at the door. */
public final class TraceId {

    private TraceId() {}

    /** Empty only when tracing is switched off altogether. */
    public static String of(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .<TracingContext>map(observed -> observed.get(TracingContext.class))
                .<Span>map(TracingContext::getSpan)
                .map(span -> span.context().traceId())
                .orElse("");
    }
}
