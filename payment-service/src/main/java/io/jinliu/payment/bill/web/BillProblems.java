package io.jinliu.payment.bill.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.jinliu.common.problem.Problems;
import io.jinliu.payment.bill.BillRejection;
import io.jinliu.payment.bill.NoBillOfThatDay;
import io.jinliu.payment.bill.UnknownBill;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no about bills. */
@Order(0)
@RestControllerAdvice
class BillProblems {

    private final Problems problems;

    BillProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail on(BillRejection rejection) {
        var detail = String.valueOf(rejection.getMessage());
        return switch (rejection) {
            case UnknownBill _ -> problems.problem(NOT_FOUND, "unknown-bill", detail);
            case NoBillOfThatDay _ -> problems.problem(UNPROCESSABLE_CONTENT, "no-bill-of-that-day", detail);
        };
    }
}
