package io.jinliu.gateway.problem;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/**
 * What a failure means to the visitor.
 *
 * <p>The line that matters runs between "nothing was done" (no connection was made) and "nobody knows" (the request
 * may have arrived): after the second kind only the same idempotency key is safe. The detail says which it is.
 */
final class Diagnosis {

    private static final Duration SOON = Duration.ofSeconds(2);

    private static final String NOT_EVEN_CONNECTED = "The service could not be reached in time; nothing was done.";

    private Diagnosis() {}

    static Refused of(Throwable failure) {
        return switch (failure) {
            case Refused refused -> refused;
            case PoolAcquireTimeoutException _, PoolAcquirePendingLimitException _ -> unavailable();
            case ConnectTimeoutException _ -> Refused.because(Problem.GATEWAY_TIMEOUT, NOT_EVEN_CONNECTED);
            case ReadTimeoutException _, TimeoutException _ -> Refused.because(Problem.GATEWAY_TIMEOUT);
            case ConnectException _, UnknownHostException _ -> unavailable();
            case IOException _ -> Refused.because(Problem.BAD_GATEWAY);
            case AuthenticationServiceException _ ->
                Refused.because(Problem.SERVICE_UNAVAILABLE, "Tokens cannot be checked at the moment.")
                        .retryAfter(SOON);
            case ServerExchangeRejectedException _ -> Refused.because(Problem.MALFORMED_REQUEST);
            case ResponseStatusException answer -> of(answer.getStatusCode()).with(answer.getHeaders());
            default -> Refused.because(Problem.INTERNAL_ERROR);
        };
    }

    private static Refused of(HttpStatusCode status) {
        var nearest = status.is4xxClientError() ? Problem.MALFORMED_REQUEST : Problem.INTERNAL_ERROR;
        return Refused.because(Arrays.stream(Problem.values())
                .filter(problem -> problem.status().isSameCodeAs(status))
                .findFirst()
                .orElse(nearest));
    }

    private static Refused unavailable() {
        return Refused.because(Problem.SERVICE_UNAVAILABLE).retryAfter(SOON);
    }
}
