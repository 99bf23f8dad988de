package io.jinliu.payment.merchant.web;

import io.jinliu.common.problem.ProblemWriter;
import io.jinliu.payment.merchant.AdmitRequest;
import io.jinliu.payment.merchant.RefusedRequests;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Beside the door for tokens one for signatures, where a merchant's server may come in. Whoever names an app is judged
 * by his signature alone. Apps themselves are not made here: no app makes another.
 */
@Configuration(proxyBeanMethods = false)
class SignedDoor {

    @Bean
    @Order(1)
    SecurityFilterChain signedRequests(
            HttpSecurity http, AdmitRequest admit, RefusedRequests refused, ProblemWriter problems) throws Exception {
        return http.securityMatcher(signed())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.accessDeniedHandler((_, response, _) ->
                        problems.write(response, HttpStatus.FORBIDDEN, "forbidden", "Your role does not allow this")))
                .addFilterBefore(new SignedRequestFilter(admit, refused, problems), AuthorizationFilter.class)
                .build();
    }

    private static RequestMatcher signed() {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new AndRequestMatcher(
                SignedDoor::namesAnApp,
                new OrRequestMatcher(
                        paths.matcher("/api/v1/payments/**"),
                        paths.matcher("/api/v1/refunds/**"),
                        paths.matcher("/api/v1/webhooks/**"),
                        paths.matcher("/api/v1/webhook-deliveries/**")));
    }

    private static boolean namesAnApp(HttpServletRequest request) {
        return request.getHeader(SignatureHeaders.APP) != null;
    }
}
