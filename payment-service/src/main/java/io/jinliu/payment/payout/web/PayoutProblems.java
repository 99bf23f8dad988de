package io.jinliu.payment.payout.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.jinliu.common.problem.Problems;
import io.jinliu.payment.payout.CauseNeeded;
import io.jinliu.payment.payout.DayIsFull;
import io.jinliu.payment.payout.DuplicateRows;
import io.jinliu.payment.payout.PayoutNotReady;
import io.jinliu.payment.payout.PayoutRejection;
import io.jinliu.payment.payout.RowError;
import io.jinliu.payment.payout.SameHands;
import io.jinliu.payment.payout.UnknownPayout;
import io.jinliu.payment.payout.UnreadableCursor;
import io.jinliu.payment.payout.UnreadableRows;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no to a command on payouts. */
@Order(0)
@RestControllerAdvice
class PayoutProblems {

    private final Problems problems;

    PayoutProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail on(PayoutRejection rejection) {
        var detail = String.valueOf(rejection.getMessage());
        return switch (rejection) {
            case UnknownPayout _ -> problems.problem(NOT_FOUND, "unknown-payout", detail);
            case UnreadableRows rows ->
                naming(rows.errors(), problems.problem(UNPROCESSABLE_CONTENT, "unreadable-rows", detail));
            case DuplicateRows rows -> naming(rows.rows(), problems.problem(CONFLICT, "duplicate-rows", detail));
            case CauseNeeded _ -> problems.problem(UNPROCESSABLE_CONTENT, "cause-needed", detail);
            case SameHands _ -> problems.problem(FORBIDDEN, "same-hands", detail);
            case PayoutNotReady _ -> problems.problem(CONFLICT, "payout-not-ready", detail);
            case DayIsFull _ -> problems.problem(CONFLICT, "payout-day-full", detail);
            case UnreadableCursor _ -> problems.problem(BAD_REQUEST, "unreadable-cursor", detail);
        };
    }

    private static ProblemDetail naming(List<RowError> rows, ProblemDetail problem) {
        problem.setProperty("rows", rows);
        return problem;
    }
}
