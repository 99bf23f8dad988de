package io.jinliu.common.claim;

import io.jinliu.common.claim.Claims.Outcome;
import io.jinliu.common.claim.Claims.Reply;
import io.jinliu.common.problem.ProblemWriter;
import io.jinliu.common.security.Callers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does a claimed endpoint's work once and answers every repetition with the same bytes.
 *
 * <p>In flight is 409, another body 422. 2xx and refusals are kept; after a 5xx the claim is free again.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class ClaimFilter extends OncePerRequestFilter {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,128}");
    private static final int LARGEST_BODY = 1 << 20;

    private final Set<String> paths;
    private final Claims claims;
    private final ProblemWriter problems;

    private final AtomicInteger running = new AtomicInteger();

    ClaimFilter(
            ObjectProvider<ClaimedEndpoint> endpoints, Claims claims, ProblemWriter problems, MeterRegistry meters) {
        this.paths = endpoints.stream().map(ClaimedEndpoint::path).collect(Collectors.toUnmodifiableSet());
        this.claims = claims;
        this.problems = problems;
        Gauge.builder("claims.running", running, AtomicInteger::get)
                .description("Claimed requests being worked on here")
                .register(meters);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !paths.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader("Idempotency-Key");
        if (key == null || !KEY.matcher(key).matches()) {
            request.setAttribute(KeyNeeded.MISSING, true);
            chain.doFilter(request, response);
            return;
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            problems.write(response, HttpStatus.CONTENT_TOO_LARGE, "payload-too-large", "At most 1 MiB");
            return;
        }
        var claim = Claim.of(Callers.actor(), request.getRequestURI(), key, body);
        var query = request.getQueryString();
        settle(query == null ? claim : claim.about(query), new ReadBody(request, body), response, chain);
    }

    private void settle(Claim claim, ReadBody request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (claims.ask(claim)) {
            case Outcome.Ours(var number) -> work(claim, number, request, response, chain);
            case Outcome.Answered(var reply) -> replay(reply, response);
            case Outcome.InFlight() -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                problems.write(response, HttpStatus.CONFLICT, "idempotency-in-flight", "Ask again in a second");
            }
            case Outcome.OtherBody() ->
                problems.write(
                        response,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "This key came with another body before; use a new key");
        }
    }

    private void work(Claim claim, long number, ReadBody request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ClaimedEndpoint.NUMBER, number);
        var caught = new ContentCachingResponseWrapper(response);
        var finished = false;
        running.incrementAndGet();
        try {
            chain.doFilter(request, caught);
            finished = caught.getStatus() < 500;
        } finally {
            running.decrementAndGet();
            if (!finished) {
                claims.free(claim);
            }
        }
        if (finished) {
            claims.answer(claim, reply(caught));
        }
        caught.copyBodyToResponse();
    }

    private static Reply reply(ContentCachingResponseWrapper caught) {
        return new Reply(
                caught.getStatus(),
                caught.getContentType(),
                caught.getHeader(HttpHeaders.LOCATION),
                caught.getContentAsByteArray());
    }

    private static void replay(Reply reply, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        response.setContentType(reply.mediaType());
        if (reply.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, reply.location());
        }
        response.setHeader("Idempotency-Replayed", "true");
        response.setContentLength(reply.body().length);
        response.getOutputStream().write(reply.body());
    }
}
