package io.jinliu.settlement.ledger.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import io.jinliu.common.problem.Problems;
import io.jinliu.settlement.ledger.LedgerRejection;
import io.jinliu.settlement.ledger.UnknownAccount;
import io.jinliu.settlement.ledger.UnknownOrder;
import io.jinliu.settlement.ledger.UnreadableCursor;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no over HTTP. */
@RestControllerAdvice(basePackageClasses = LedgerProblems.class)
@Order(0)
class LedgerProblems {

    private final Problems problems;

    LedgerProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail on(LedgerRejection rejection) {
        return switch (rejection) {
            case UnknownOrder _ -> problem(NOT_FOUND, "unknown-order", rejection);
            case UnknownAccount _ -> problem(NOT_FOUND, "unknown-account", rejection);
            case UnreadableCursor _ -> problem(BAD_REQUEST, "unreadable-cursor", rejection);
        };
    }

    private ProblemDetail problem(HttpStatus status, String code, LedgerRejection rejection) {
        return problems.problem(status, code, Objects.requireNonNull(rejection.getMessage()));
    }
}
