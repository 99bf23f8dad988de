package io.jinliu.payment.route.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import io.jinliu.common.problem.Problems;
import io.jinliu.payment.route.BookIsOver;
import io.jinliu.payment.route.OtherHands;
import io.jinliu.payment.route.RouteRejection;
import io.jinliu.payment.route.UnknownBook;
import io.jinliu.payment.route.UnknownSubject;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no to what was asked of switches and rules. */
@Order(0)
@RestControllerAdvice
class RouteProblems {

    private final Problems problems;

    RouteProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail on(RouteRejection rejection) {
        var detail = String.valueOf(rejection.getMessage());
        return switch (rejection) {
            case UnknownSubject _ -> problems.problem(NOT_FOUND, "unknown-switch", detail);
            case UnknownBook _ -> problems.problem(NOT_FOUND, "unknown-route-book", detail);
            case BookIsOver _ -> problems.problem(CONFLICT, "route-book-is-over", detail);
            case OtherHands _ -> problems.problem(FORBIDDEN, "same-hands", detail);
        };
    }
}
