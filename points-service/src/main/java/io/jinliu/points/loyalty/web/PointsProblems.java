package io.jinliu.points.loyalty.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import io.jinliu.common.problem.Problems;
import io.jinliu.points.loyalty.PointsRejection;
import io.jinliu.points.loyalty.UnknownPeriod;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no over HTTP. */
@RestControllerAdvice(basePackageClasses = PointsProblems.class)
@Order(0)
class PointsProblems {

    private final Problems problems;

    PointsProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail on(PointsRejection rejection) {
        return switch (rejection) {
            case UnknownPeriod _ ->
                problems.problem(BAD_REQUEST, "unknown-period", Objects.requireNonNull(rejection.getMessage()));
        };
    }
}
