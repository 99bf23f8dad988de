package io.jinliu.payment.storedvalue.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.jinliu.common.problem.Problems;
import io.jinliu.payment.storedvalue.BalanceTooLow;
import io.jinliu.payment.storedvalue.StoredValueRejection;
import io.jinliu.payment.storedvalue.TopUpTooLarge;
import io.jinliu.payment.storedvalue.UnknownTopUp;
import io.jinliu.payment.storedvalue.UnreadableCursor;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no to a command on stored value. */
@Order(0)
@RestControllerAdvice
class StoredValueProblems {

    private final Problems problems;

    StoredValueProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail on(StoredValueRejection rejection) {
        var detail = String.valueOf(rejection.getMessage());
        return switch (rejection) {
            case BalanceTooLow _ -> problems.problem(CONFLICT, "balance-too-low", detail);
            case TopUpTooLarge _ -> problems.problem(UNPROCESSABLE_CONTENT, "top-up-too-large", detail);
            case UnknownTopUp _ -> problems.problem(NOT_FOUND, "unknown-top-up", detail);
            case UnreadableCursor _ -> problems.problem(BAD_REQUEST, "unreadable-cursor", detail);
        };
    }
}
