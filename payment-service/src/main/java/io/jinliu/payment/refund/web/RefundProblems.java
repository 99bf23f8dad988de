package io.jinliu.payment.refund.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import io.jinliu.common.problem.Problems;
import io.jinliu.payment.refund.MoreThanReceived;
import io.jinliu.payment.refund.NothingToRefund;
import io.jinliu.payment.refund.RefundRejection;
import io.jinliu.payment.refund.UnknownRefund;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no to a refund. */
@Order(0)
@RestControllerAdvice
class RefundProblems {

    private final Problems problems;

    RefundProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail on(RefundRejection rejection) {
        var detail = String.valueOf(rejection.getMessage());
        return switch (rejection) {
            case UnknownRefund _ -> problems.problem(NOT_FOUND, "unknown-refund", detail);
            case NothingToRefund _ -> problems.problem(CONFLICT, "nothing-to-refund", detail);
            case MoreThanReceived _ -> problems.problem(CONFLICT, "more-than-received", detail);
        };
    }
}
