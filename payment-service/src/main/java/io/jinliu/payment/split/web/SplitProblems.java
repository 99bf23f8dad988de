package io.jinliu.payment.split.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.jinliu.common.problem.Problems;
import io.jinliu.payment.split.SplitTooLarge;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no to a split. */
@Order(0)
@RestControllerAdvice
class SplitProblems {

    private final Problems problems;

    SplitProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail on(SplitTooLarge tooLarge) {
        return problems.problem(UNPROCESSABLE_CONTENT, "split-too-large", String.valueOf(tooLarge.getMessage()));
    }
}
