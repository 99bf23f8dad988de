package io.jinliu.payment.complaint.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.jinliu.common.problem.Problems;
import io.jinliu.payment.complaint.ComplaintIsOver;
import io.jinliu.payment.complaint.ComplaintNotRead;
import io.jinliu.payment.complaint.ComplaintRejection;
import io.jinliu.payment.complaint.NotComplainedOf;
import io.jinliu.payment.complaint.UnknownComplaint;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no to what was asked of complaints. */
@Order(0)
@RestControllerAdvice
class ComplaintProblems {

    private final Problems problems;

    ComplaintProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail on(ComplaintRejection rejection) {
        var detail = String.valueOf(rejection.getMessage());
        return switch (rejection) {
            case UnknownComplaint _ -> problems.problem(NOT_FOUND, "unknown-complaint", detail);
            case ComplaintNotRead _ -> problems.problem(CONFLICT, "complaint-not-read", detail);
            case ComplaintIsOver _ -> problems.problem(CONFLICT, "complaint-is-over", detail);
            case NotComplainedOf _ -> problems.problem(UNPROCESSABLE_CONTENT, "not-complained-of", detail);
        };
    }
}
