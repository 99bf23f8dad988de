package io.jinliu.payment.openitem.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import io.jinliu.common.problem.Problems;
import io.jinliu.payment.openitem.ItemIsResolved;
import io.jinliu.payment.openitem.ItemNeedsItsCommand;
import io.jinliu.payment.openitem.ItemNotYours;
import io.jinliu.payment.openitem.OpenItemRejection;
import io.jinliu.payment.openitem.UnknownItem;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no to what was asked of open items. */
@Order(0)
@RestControllerAdvice
class OpenItemProblems {

    private final Problems problems;

    OpenItemProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail on(OpenItemRejection rejection) {
        var detail = String.valueOf(rejection.getMessage());
        return switch (rejection) {
            case UnknownItem _ -> problems.problem(NOT_FOUND, "unknown-item", detail);
            case ItemIsResolved _ -> problems.problem(CONFLICT, "item-is-resolved", detail);
            case ItemNotYours _ -> problems.problem(CONFLICT, "item-not-yours", detail);
            case ItemNeedsItsCommand _ -> problems.problem(CONFLICT, "item-needs-its-command", detail);
        };
    }
}
