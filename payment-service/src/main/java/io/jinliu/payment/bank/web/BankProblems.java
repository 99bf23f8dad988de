package io.jinliu.payment.bank.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.jinliu.common.problem.Problems;
import io.jinliu.payment.bank.BankRejection;
import io.jinliu.payment.bank.FileTooLarge;
import io.jinliu.payment.bank.NotReady;
import io.jinliu.payment.bank.NothingToOrder;
import io.jinliu.payment.bank.OtherWords;
import io.jinliu.payment.bank.SamePerson;
import io.jinliu.payment.bank.StatementDoesNotFit;
import io.jinliu.payment.bank.UnknownBankItem;
import io.jinliu.payment.bank.UnreadableStatement;
import io.jinliu.payment.bank.UnreadableVoucher;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no to a command on a bank's account. */
@Order(0)
@RestControllerAdvice
class BankProblems {

    private final Problems problems;

    BankProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail on(BankRejection rejection) {
        var detail = String.valueOf(rejection.getMessage());
        return switch (rejection) {
            case UnknownBankItem _ -> problems.problem(NOT_FOUND, "unknown-bank-item", detail);
            case NotReady _ -> problems.problem(CONFLICT, "bank-item-not-ready", detail);
            case NothingToOrder _ -> problems.problem(CONFLICT, "nothing-to-order", detail);
            case OtherWords _ -> problems.problem(CONFLICT, "other-words", detail);
            case SamePerson _ -> problems.problem(FORBIDDEN, "same-person", detail);
            case StatementDoesNotFit _ -> problems.problem(CONFLICT, "statement-does-not-fit", detail);
            case UnreadableStatement _ -> problems.problem(BAD_REQUEST, "unreadable-statement", detail);
            case UnreadableVoucher _ -> problems.problem(UNPROCESSABLE_CONTENT, "unreadable-voucher", detail);
            case FileTooLarge _ -> problems.problem(CONTENT_TOO_LARGE, "payload-too-large", detail);
        };
    }
}
