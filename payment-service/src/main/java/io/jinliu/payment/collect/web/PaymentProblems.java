package io.jinliu.payment.collect.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.jinliu.common.problem.Problems;
import io.jinliu.payment.collect.CardLocked;
import io.jinliu.payment.collect.ChannelUnavailable;
import io.jinliu.payment.collect.MethodIsOff;
import io.jinliu.payment.collect.MethodNotOffered;
import io.jinliu.payment.collect.NotOfThisMethod;
import io.jinliu.payment.collect.NothingDue;
import io.jinliu.payment.collect.PartNotCovered;
import io.jinliu.payment.collect.PartsDoNotFit;
import io.jinliu.payment.collect.PayerNeeded;
import io.jinliu.payment.collect.PaymentRejection;
import io.jinliu.payment.collect.SecondFactorNeeded;
import io.jinliu.payment.collect.TooManyCodes;
import io.jinliu.payment.collect.UnknownDue;
import io.jinliu.payment.collect.UnknownPayment;
import io.jinliu.payment.collect.WrongCode;
import io.jinliu.payment.collect.WrongPin;
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
            case MethodNotOffered _ -> problems.problem(UNPROCESSABLE_CONTENT, "method-not-offered", detail);
            case MethodIsOff _ -> problems.problem(SERVICE_UNAVAILABLE, "method-is-off", detail);
            case PartsDoNotFit _ -> problems.problem(UNPROCESSABLE_CONTENT, "parts-do-not-fit", detail);
            case PartNotCovered _ -> problems.problem(CONFLICT, "part-not-covered", detail);
            case SecondFactorNeeded needed -> challenge(needed, detail);
            case WrongCode _ -> problems.problem(FORBIDDEN, "wrong-code", detail);
            case TooManyCodes _ -> problems.problem(TOO_MANY_REQUESTS, "too-many-codes", detail);
            case WrongPin _ -> problems.problem(FORBIDDEN, "wrong-pin", detail);
            case CardLocked _ -> problems.problem(FORBIDDEN, "card-locked", detail);
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

    private ProblemDetail challenge(SecondFactorNeeded needed, String detail) {
        var problem = problems.problem(FORBIDDEN, "second-factor-needed", detail);
        problem.setProperty("challengeNo", Long.toString(needed.challengeNo()));
        return problem;
    }
}
