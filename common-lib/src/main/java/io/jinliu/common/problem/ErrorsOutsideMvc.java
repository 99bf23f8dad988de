package io.jinliu.common.problem;

import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** The last door: errors that happened before or behind MVC are problem details too. */
@RestController
@Hidden
class ErrorsOutsideMvc implements ErrorController {

    private final Problems problems;

    ErrorsOutsideMvc(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        var answer = answer(request);
        var problem = Objects.requireNonNull(answer.getBody());
        problem.setProperty("traceId", traceId(request));
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
            problem.setInstance(URI.create(asked)); // else it would be this door's own path
        }
        return answer;
    }

    private ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
        if (isDatabaseAway(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            return problems.comeBack();
        }
        var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code == null ? HttpStatus.NOT_FOUND : HttpStatus.valueOf(code);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.problem(status, Codes.of(status), status.getReasonPhrase()));
    }

    /** The span has ended when the container comes here; its context still lies with the request. */
    private static String traceId(HttpServletRequest request) {
        return ServerHttpObservationFilter.findObservationContext(request)
                .<TracingContext>map(context -> context.get(TracingContext.class))
                .map(TracingContext::getSpan)
                .map(span -> span.context().traceId())
                .orElse("");
    }

    /** Claims are asked for in a filter. */
    private static boolean isDatabaseAway(@Nullable Object failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessResourceException
                || failure instanceof CannotCreateTransactionException;
    }
}
