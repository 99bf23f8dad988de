package io.jinliu.payment.card.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.jinliu.common.problem.Problems;
import io.jinliu.payment.card.BatchNotReady;
import io.jinliu.payment.card.CardNotReady;
import io.jinliu.payment.card.CardRejection;
import io.jinliu.payment.card.DateIsOver;
import io.jinliu.payment.card.SameHands;
import io.jinliu.payment.card.UnknownBatch;
import io.jinliu.payment.card.UnknownCard;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no to a command on cards. */
@Order(0)
@RestControllerAdvice
class CardProblems {

    private final Problems problems;

    CardProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail on(CardRejection rejection) {
        var detail = String.valueOf(rejection.getMessage());
        return switch (rejection) {
            case UnknownBatch _ -> problems.problem(NOT_FOUND, "unknown-batch", detail);
            case UnknownCard _ -> problems.problem(NOT_FOUND, "unknown-card", detail);
            case BatchNotReady _ -> problems.problem(CONFLICT, "batch-not-ready", detail);
            case CardNotReady _ -> problems.problem(CONFLICT, "card-not-ready", detail);
            case DateIsOver _ -> problems.problem(UNPROCESSABLE_CONTENT, "date-is-over", detail);
            case SameHands _ -> problems.problem(FORBIDDEN, "same-hands", detail);
        };
    }
}
