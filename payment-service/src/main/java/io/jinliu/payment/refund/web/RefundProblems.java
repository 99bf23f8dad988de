package io.jinliu.payment.refund.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.jinliu.common.problem.Problems;
import io.jinliu.payment.refund.AccountRefused;
import io.jinliu.payment.refund.MoreThanReceived;
import io.jinliu.payment.refund.NoOtherAccount;
import io.jinliu.payment.refund.NothingToDecide;
import io.jinliu.payment.refund.NothingToGiveBack;
import io.jinliu.payment.refund.NothingToRefund;
import io.jinliu.payment.refund.RefundNotAbnormal;
import io.jinliu.payment.refund.RefundRejection;
import io.jinliu.payment.refund.SameHands;
import io.jinliu.payment.refund.TooLateToRefund;
import io.jinliu.payment.refund.TooManyRefunds;
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
            case TooLateToRefund _ -> problems.problem(CONFLICT, "too-late-to-refund", detail);
            case TooManyRefunds _ -> problems.problem(CONFLICT, "too-many-refunds", detail);
            case SameHands _ -> problems.problem(FORBIDDEN, "same-hands", detail);
            case NothingToDecide _ -> problems.problem(CONFLICT, "nothing-to-decide", detail);
            case RefundNotAbnormal _ -> problems.problem(CONFLICT, "refund-not-abnormal", detail);
            case NoOtherAccount _ -> problems.problem(UNPROCESSABLE_CONTENT, "no-other-account", detail);
            case AccountRefused _ -> problems.problem(CONFLICT, "account-refused", detail);
            case NothingToGiveBack _ -> problems.problem(CONFLICT, "nothing-to-give-back", detail);
        };
    }
}
