package io.jinliu.payment.merchant.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.jinliu.common.problem.Problems;
import io.jinliu.payment.merchant.AppRejection;
import io.jinliu.payment.merchant.TooManyApps;
import io.jinliu.payment.merchant.UnknownApp;
import io.jinliu.payment.merchant.UnusableKey;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no to what was asked of apps. */
@Order(0)
@RestControllerAdvice
class AppProblems {

    private final Problems problems;

    AppProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail on(AppRejection rejection) {
        var detail = String.valueOf(rejection.getMessage());
        return switch (rejection) {
            case UnknownApp _ -> problems.problem(NOT_FOUND, "unknown-app", detail);
            case UnusableKey _ -> problems.problem(UNPROCESSABLE_CONTENT, "unusable-key", detail);
            case TooManyApps _ -> problems.problem(CONFLICT, "too-many-apps", detail);
        };
    }
}
