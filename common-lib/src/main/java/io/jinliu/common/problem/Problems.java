package io.jinliu.common.problem;

import io.micrometer.tracing.Tracer;
import java.net.URI;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Says no over HTTP (RFC 9457): a stable {@code type} and {@code code}, a title in the caller's language (zh-CN or
 * English), and the trace id by which support finds the rest. Each code is a page under {@code docs/problems}.
 */
@Component
public class Problems {

    private static final String TYPE = "https://jinliu.io/problems/";

    private final Tracer tracer;

    Problems(Tracer tracer) {
        this.tracer = tracer;
    }

    public ProblemDetail problem(HttpStatusCode status, String code, String detail) {
        return complete(ProblemDetail.forStatusAndDetail(status, detail), code);
    }

    /** A database is away, or busy for longer than anybody should wait. */
    ResponseEntity<ProblemDetail> comeBack() {
        var problem = problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Please try again in a moment");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    ProblemDetail complete(ProblemDetail problem, String code) {
        problem.setType(URI.create(TYPE + code));
        problem.setTitle(title(code, LocaleContextHolder.getLocale()));
        problem.setProperty("code", code);
        var span = tracer.currentSpan();
        problem.setProperty("traceId", span == null ? "" : span.context().traceId());
        return problem;
    }

    /** Services add theirs in a bundle {@code problems-service}; {@code problems} has those that everybody says. */
    private static String title(String code, Locale locale) {
        return Stream.of("problems-service", "problems")
                .flatMap(bundle -> title(bundle, code, locale).stream())
                .findFirst()
                .orElse(code);
    }

    private static Optional<String> title(String bundle, String code, Locale locale) {
        try {
            return Optional.of(ResourceBundle.getBundle(bundle, known(locale)).getString(code));
        } catch (MissingResourceException notHere) {
            return Optional.empty();
        }
    }

    private static Locale known(Locale locale) {
        return locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
    }
}
