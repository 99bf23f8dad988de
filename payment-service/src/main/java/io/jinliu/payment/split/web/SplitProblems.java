package io.jinliu.payment.split.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.jinliu.common.problem.Problems;
import io.jinliu.payment.split.MoreThanShareable;
import io.jinliu.payment.split.NotOfThisChannel;
import io.jinliu.payment.split.NotSplittable;
import io.jinliu.payment.split.ReceiverNamedTwice;
import io.jinliu.payment.split.ShareTooSmall;
import io.jinliu.payment.split.SplitRejection;
import io.jinliu.payment.split.SplitTooLarge;
import io.jinliu.payment.split.UnknownSplit;
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
    ProblemDetail on(SplitRejection rejection) {
        var detail = String.valueOf(rejection.getMessage());
        return switch (rejection) {
            case UnknownSplit _ -> problems.problem(NOT_FOUND, "unknown-split", detail);
            case NotSplittable _ -> problems.problem(CONFLICT, "not-splittable", detail);
            case MoreThanShareable _ -> problems.problem(CONFLICT, "more-than-shareable", detail);
            case SplitTooLarge _ -> problems.problem(UNPROCESSABLE_CONTENT, "split-too-large", detail);
            case ReceiverNamedTwice _ -> problems.problem(UNPROCESSABLE_CONTENT, "receiver-named-twice", detail);
            case ShareTooSmall _ -> problems.problem(UNPROCESSABLE_CONTENT, "share-too-small", detail);
            case NotOfThisChannel _ -> problems.problem(UNPROCESSABLE_CONTENT, "not-of-this-channel", detail);
        };
    }
}
