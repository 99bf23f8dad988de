package io.jinliu.payment.collect.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.jinliu.common.problem.Problems;
import io.jinliu.payment.collect.ChannelUnavailable;
import io.jinliu.payment.collect.NotOfThisMethod;
import io.jinliu.payment.collect.NothingDue;
import io.jinliu.payment.collect.PayerNeeded;
import io.jinliu.payment.collect.PaymentRejection;
import io.jinliu.payment.collect.UnknownDue;
import io.jinliu.payment.collect.UnknownPayment;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no to a payment. */
@Order(0)
@RestControllerAdvice
class PaymentProblems {

    private final Problems problems;

    PaymentProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail on(PaymentRejection rejection) {
        var detail = String.valueOf(rejection.getMessage());
        return switch (rejection) {
            case UnknownDue _ -> problems.problem(NOT_FOUND, "unknown-due", detail);
            case UnknownPayment _ -> problems.problem(NOT_FOUND, "unknown-payment", detail);
            case NothingDue _ -> problems.problem(CONFLICT, "nothing-due", detail);
            case PayerNeeded needed -> problems.problem(UNPROCESSABLE_CONTENT, code(needed), detail);
            case NotOfThisMethod _ -> problems.problem(UNPROCESSABLE_CONTENT, "not-of-this-method", detail);
            case ChannelUnavailable _ -> problems.problem(SERVICE_UNAVAILABLE, "channel-unavailable", detail);
        };
    }

    private static String code(PayerNeeded needed) {
        return switch (needed.particular()) {
            case PAYER_ID -> "payer-needed";
            case AUTH_CODE -> "auth-code-needed";
            case PAYER_IP -> "payer-ip-needed";
        };
    }
}
