package io.jinliu.gateway.problem;

import java.time.Duration;
import org.springframework.http.HttpHeaders;

/** The gateway will not pass a request on, and says why. */
public final class Refused extends RuntimeException {

    private final Problem problem;
    private final transient HttpHeaders headers;

    private Refused(Problem problem, String detail, HttpHeaders headers) {
        super(detail, null, false, false); // an answer, not a bug: no stack trace is paid for
        this.problem = problem;
        this.headers = headers;
    }

    public static Refused because(Problem problem) {
        return because(problem, problem.detail());
    }

    public static Refused because(Problem problem, String detail) {
        return new Refused(problem, detail, new HttpHeaders());
    }

    /** The same refusal, with a header that belongs to it. */
    public Refused with(String header, String value) {
        return with(HttpHeaders.readOnlyHttpHeaders(headersAnd(header, value)));
    }

    /** The same refusal, inviting the visitor to come back; whole seconds, at least one. */
    public Refused retryAfter(Duration wait) {
        var seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        return with(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    Refused with(HttpHeaders all) {
        return new Refused(problem, detail(), all);
    }

    public Problem problem() {
        return problem;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    HttpHeaders headers() {
        return headers;
    }

    private HttpHeaders headersAnd(String header, String value) {
        var all = new HttpHeaders();
        all.putAll(headers);
        all.set(header, value);
        return all;
    }
}
