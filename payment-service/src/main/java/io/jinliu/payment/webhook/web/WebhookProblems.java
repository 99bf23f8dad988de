package io.jinliu.payment.webhook.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.jinliu.common.problem.Problems;
import io.jinliu.payment.webhook.EndpointIsOff;
import io.jinliu.payment.webhook.TooManyEndpoints;
import io.jinliu.payment.webhook.TooMuchToReplay;
import io.jinliu.payment.webhook.UnknownDelivery;
import io.jinliu.payment.webhook.UnknownEndpoint;
import io.jinliu.payment.webhook.UnsafeAddress;
import io.jinliu.payment.webhook.WebhookRejection;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no to what was asked of webhooks. */
@Order(0)
@RestControllerAdvice
class WebhookProblems {

    private final Problems problems;

    WebhookProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail on(WebhookRejection rejection) {
        var detail = String.valueOf(rejection.getMessage());
        return switch (rejection) {
            case UnknownEndpoint _ -> problems.problem(NOT_FOUND, "unknown-webhook", detail);
            case UnknownDelivery _ -> problems.problem(NOT_FOUND, "unknown-delivery", detail);
            case UnsafeAddress _ -> problems.problem(UNPROCESSABLE_CONTENT, "unsafe-webhook-address", detail);
            case TooManyEndpoints _ -> problems.problem(CONFLICT, "too-many-webhooks", detail);
            case EndpointIsOff _ -> problems.problem(CONFLICT, "webhook-is-off", detail);
            case TooMuchToReplay _ -> problems.problem(CONFLICT, "too-much-to-replay", detail);
        };
    }
}
