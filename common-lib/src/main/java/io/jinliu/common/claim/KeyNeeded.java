package io.jinliu.common.claim;

import io.jinliu.common.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses a claimed endpoint's request without a key, but only to whoever may come in at all: the role is asked first. */
@Component
class KeyNeeded implements HandlerInterceptor, WebMvcConfigurer {

    static final String MISSING = "io.jinliu.claim.key-missing";

    private final ProblemWriter problems;

    KeyNeeded(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE + 10);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getAttribute(MISSING) == null) {
            return true;
        }
        problems.write(
                response,
                HttpStatus.BAD_REQUEST,
                "idempotency-key-missing",
                "Send Idempotency-Key, 1 to 128 visible ASCII characters");
        return false;
    }
}
