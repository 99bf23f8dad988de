package io.jinliu.order.lifecycle.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.jinliu.common.problem.Problems;
import io.jinliu.order.catalogue.CatalogueRejection;
import io.jinliu.order.lifecycle.Command;
import io.jinliu.order.lifecycle.NotPossibleNow;
import io.jinliu.order.lifecycle.OrderAbandoned;
import io.jinliu.order.lifecycle.OrderRejection;
import io.jinliu.order.lifecycle.SameSkuTwice;
import io.jinliu.order.lifecycle.SeveralMerchants;
import io.jinliu.order.lifecycle.TooManyUnpaidOrders;
import io.jinliu.order.lifecycle.UnknownOrder;
import io.jinliu.order.lifecycle.UnknownTerms;
import io.jinliu.order.stock.HoldReleased;
import io.jinliu.order.stock.NotForSale;
import io.jinliu.order.stock.OutOfStock;
import io.jinliu.order.stock.StockRejection;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no over HTTP for orders, and for the goods in them. */
@RestControllerAdvice(basePackageClasses = OrderProblems.class)
@Order(0)
class OrderProblems {

    private final Problems problems;

    OrderProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail on(OrderRejection rejection) {
        return switch (rejection) {
            case UnknownOrder _ -> problem(NOT_FOUND, "unknown-order", rejection);
            case NotPossibleNow refused -> problem(CONFLICT, code(refused.command()), rejection);
            case OrderAbandoned _ -> problem(CONFLICT, "order-abandoned", rejection);
            case SeveralMerchants _ -> problem(UNPROCESSABLE_CONTENT, "several-merchants", rejection);
            case SameSkuTwice _ -> problem(UNPROCESSABLE_CONTENT, "same-sku-twice", rejection);
            case TooManyUnpaidOrders _ -> problem(CONFLICT, "too-many-unpaid-orders", rejection);
            case UnknownTerms _ -> problem(UNPROCESSABLE_CONTENT, "unknown-terms", rejection);
        };
    }

    @ExceptionHandler
    ProblemDetail on(StockRejection rejection) {
        return switch (rejection) {
            case OutOfStock shortOf -> {
                var problem = problem(CONFLICT, "out-of-stock", rejection);
                problem.setProperty("skuId", shortOf.skuId());
                yield problem;
            }
            case NotForSale _ -> problem(UNPROCESSABLE_CONTENT, "unknown-sku", rejection);
            case HoldReleased _ -> problem(CONFLICT, "order-abandoned", rejection);
        };
    }

    @ExceptionHandler
    ProblemDetail on(CatalogueRejection rejection) {
        return problem(UNPROCESSABLE_CONTENT, "unknown-sku", rejection);
    }

    private ProblemDetail problem(HttpStatus status, String code, RuntimeException rejection) {
        return problems.problem(status, code, String.valueOf(rejection.getMessage()));
    }

    private static String code(Command command) {
        return switch (command) {
            case CANCEL -> "order-not-cancellable";
            case SHIP -> "order-not-shippable";
            case CONFIRM_RECEIPT -> "order-not-confirmable";
        };
    }
}
