package io.jinliu.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

class DiagnosisTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException("refused"), Problem.SERVICE_UNAVAILABLE),
                Arguments.of(new UnknownHostException("order"), Problem.SERVICE_UNAVAILABLE),
                Arguments.of(new PoolAcquireTimeoutException(Duration.ofSeconds(1)), Problem.SERVICE_UNAVAILABLE),
                Arguments.of(new AuthenticationServiceException("issuer away"), Problem.SERVICE_UNAVAILABLE),
                Arguments.of(new ConnectTimeoutException("no answer"), Problem.GATEWAY_TIMEOUT),
                Arguments.of(ReadTimeoutException.INSTANCE, Problem.GATEWAY_TIMEOUT),
                Arguments.of(new TimeoutException(), Problem.GATEWAY_TIMEOUT),
                Arguments.of(new IOException("reset by peer"), Problem.BAD_GATEWAY),
                Arguments.of(new ResponseStatusException(HttpStatus.EXPECTATION_FAILED), Problem.MALFORMED_REQUEST),
                Arguments.of(new ResponseStatusException(HttpStatus.NOT_IMPLEMENTED), Problem.INTERNAL_ERROR),
                Arguments.of(new IllegalStateException("secret detail"), Problem.INTERNAL_ERROR));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tells_what_was_not_done_from_what_nobody_knows(Exception failure, Problem meaning) {
        assertThat(Diagnosis.of(failure).problem()).isEqualTo(meaning);
    }

    @Test
    void a_connection_never_made_did_nothing() {
        assertThat(Diagnosis.of(new ConnectTimeoutException("no answer")).detail())
                .contains("nothing was done");
        assertThat(Diagnosis.of(ReadTimeoutException.INSTANCE).detail()).contains("may or may not be done");
    }

    @Test
    void keeps_the_inside_inside() {
        assertThat(Diagnosis.of(new IllegalStateException("secret detail")).detail())
                .doesNotContain("secret");
        assertThat(Diagnosis.of(new ResponseStatusException(HttpStatus.NOT_FOUND, "no bean called x"))
                        .detail())
                .doesNotContain("bean");
    }

    @Test
    void invites_back_after_whole_seconds() {
        var soon = Refused.because(Problem.TOO_MANY_REQUESTS);

        assertThat(retryAfter(soon, Duration.ofNanos(1))).isEqualTo("1");
        assertThat(retryAfter(soon, Duration.ofMillis(1_001))).isEqualTo("2");
    }

    private static String retryAfter(Refused refused, Duration wait) {
        return String.valueOf(refused.retryAfter(wait).headers().getFirst(HttpHeaders.RETRY_AFTER));
    }
}
