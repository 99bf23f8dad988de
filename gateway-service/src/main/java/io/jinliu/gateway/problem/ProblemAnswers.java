package io.jinliu.gateway.problem;

import io.jinliu.gateway.trace.TraceId;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal as {@code application/problem+json} (RFC 9457), in the visitor's language. */
@Component
public class ProblemAnswers {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.CHINESE);

    private final JsonMapper json;
    private final MeterRegistry meters;

    ProblemAnswers(JsonMapper json, MeterRegistry meters) {
        this.json = json;
        this.meters = meters;
    }

    public Mono<Void> write(ServerWebExchange exchange, Refused refused) {
        return Mono.defer(() -> {
            meters.counter("gateway.refusals", "code", refused.problem().code()).increment();
            var response = exchange.getResponse();
            response.setStatusCode(refused.problem().status());
            response.getHeaders().putAll(refused.headers());
            response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
            var body = response.bufferFactory().wrap(json.writeValueAsBytes(body(exchange, refused)));
            response.getHeaders().setContentLength(body.readableByteCount());
            return response.writeWith(Mono.just(body));
        });
    }

    private static Body body(ServerWebExchange exchange, Refused refused) {
        var problem = refused.problem();
        return new Body(
                problem.type(),
                problem.title(language(exchange)),
                problem.status().value(),
                refused.detail(),
                problem.code(),
                TraceId.of(exchange));
    }

    private static Locale language(ServerWebExchange exchange) {
        try {
            var asked = exchange.getRequest().getHeaders().getAcceptLanguage();
            var found = Locale.lookup(asked, LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH; // a broken Accept-Language must not hide what is really wrong
        }
    }

    private record Body(URI type, String title, int status, String detail, String code, String traceId) {}
}
