package io.jinliu.gateway.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The last word on whatever went wrong at the door; the answers of services, errors too, pass it untouched. */
@Component
@Order(-2) // before the framework's own page
class FailuresBecomeProblems implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailuresBecomeProblems.class);

    private final ProblemAnswers answers;

    FailuresBecomeProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure); // half an answer is out: cutting the connection is the only honest end
        }
        var refused = Diagnosis.of(failure);
        if (failure instanceof Refused) { // our own decision, which a crowd may make us take a thousand times a second
            LOG.debug("Refused {}: {}", path(exchange), refused.detail());
            return answers.write(exchange, refused);
        }
        switch (refused.problem()) {
            case INTERNAL_ERROR -> LOG.error("No answer for {}", path(exchange), failure);
            case BAD_GATEWAY, SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT ->
                LOG.warn("{} for {}: {}", refused.problem().code(), path(exchange), failure.toString());
            default -> LOG.debug("Refused {}: {}", path(exchange), refused.detail());
        }
        return answers.write(exchange, refused);
    }

    private static String path(ServerWebExchange exchange) {
        return exchange.getRequest().getURI().getRawPath();
    }
}
