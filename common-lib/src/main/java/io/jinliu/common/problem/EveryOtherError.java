package io.jinliu.common.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Problem details for whatever no feature answers itself: MVC's own refusals, missing rights, and our bugs. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class EveryOtherError extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(EveryOtherError.class);

    private final Problems problems;

    EveryOtherError(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail on(AccessDeniedException denied) {
        return problems.problem(HttpStatus.FORBIDDEN, "forbidden", "Your role does not allow this");
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessResourceException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemDetail> onDatabaseAway(RuntimeException away) {
        LOG.warn("A database is away: {}", away.getMessage());
        return problems.comeBack();
    }

    @ExceptionHandler
    ProblemDetail on(Exception bug) {
        LOG.error("Not foreseen", bug);
        return problems.problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "It is logged under this trace id");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-body", "See errors");
        List<Map<String, String>> errors = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> Map.of("field", error.getField(), "message", String.valueOf(error.getDefaultMessage())))
                .toList();
        problem.setProperty("errors", errors);
        return super.handleExceptionInternal(invalid, problem, headers, HttpStatus.UNPROCESSABLE_CONTENT, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem = problems.problem(HttpStatus.BAD_REQUEST, "malformed-body", whatIsWrong(unreadable));
        return super.handleExceptionInternal(unreadable, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refusal, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = body instanceof ProblemDetail detail ? detail : ProblemDetail.forStatus(status);
        var answered =
                problem.getProperties() != null && problem.getProperties().containsKey("code")
                        ? problem
                        : problems.complete(problem, Codes.of(status));
        return super.handleExceptionInternal(refusal, answered, headers, status, request);
    }

    /** Where in the body and what, without the classes behind it. */
    private static String whatIsWrong(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case DatabindException mapping
            when !mapping.getPath().isEmpty() -> "The value at '%s' is not understood".formatted(path(mapping));
            case JacksonException broken
            when broken.getLocation() != null ->
                "This is not the JSON we expect, line %d column %d"
                        .formatted(
                                broken.getLocation().getLineNr(),
                                broken.getLocation().getColumnNr());
            case null, default -> "A JSON body is expected";
        };
    }

    private static String path(DatabindException mapping) {
        var path = new StringBuilder();
        for (var step : mapping.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
