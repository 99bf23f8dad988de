package io.jinliu.order.catalogue.web;

import io.jinliu.common.problem.Problems;
import io.jinliu.order.catalogue.CatalogueRejection;
import io.jinliu.order.catalogue.SkuExists;
import io.jinliu.order.catalogue.UnknownSku;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no over HTTP for the catalogue. */
@RestControllerAdvice(basePackageClasses = CatalogueProblems.class)
@Order(0)
class CatalogueProblems {

    private final Problems problems;

    CatalogueProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail on(CatalogueRejection rejection) {
        return switch (rejection) {
            case UnknownSku _ -> problem(HttpStatus.NOT_FOUND, "unknown-sku", rejection);
            case SkuExists _ -> problem(HttpStatus.CONFLICT, "sku-exists", rejection);
        };
    }

    private ProblemDetail problem(HttpStatus status, String code, CatalogueRejection rejection) {
        return problems.problem(status, code, String.valueOf(rejection.getMessage()));
    }
}
