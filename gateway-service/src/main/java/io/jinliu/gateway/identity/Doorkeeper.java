package io.jinliu.gateway.identity;

import io.jinliu.gateway.problem.Problem;
import io.jinliu.gateway.problem.ProblemAnswers;
import io.jinliu.gateway.problem.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtGrantedAuthoritiesConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import reactor.core.publisher.Mono;

/**
 * {@code /api/**} needs a token with a role; what the role may do is the services' to say, and they check the token
 * again. The catalogue may be read by anybody; a request that a merchant's app has signed is judged by its service.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class Doorkeeper {

    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

    private final ProblemAnswers answers;

    Doorkeeper(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain api(ServerHttpSecurity door) {
        return stateless(door)
                .securityMatcher(new PathPatternParserServerWebExchangeMatcher("/api/**"))
                .authorizeExchange(paths -> paths.pathMatchers(HttpMethod.GET, "/api/v1/skus", "/api/v1/skus/{sku}")
                        .permitAll()
                        .matchers(SignedRequests.AT_THE_DOOR)
                        .permitAll()
                        .anyExchange()
                        .hasAnyRole(Role.names()))
                .oauth2ResourceServer(tokens -> tokens.authenticationEntryPoint(notSignedIn())
                        .accessDeniedHandler(notAllowed())
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(roles())))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(notSignedIn()).accessDeniedHandler(notAllowed()))
                .build();
    }

    /** No token is looked at here: a channel may send any Authorization header, and its callback must pass. */
    @Bean
    @Order(2)
    SecurityWebFilterChain everythingElse(ServerHttpSecurity door) {
        return stateless(door)
                .authorizeExchange(paths -> paths.anyExchange().permitAll())
                .build();
    }

    @Bean
    ServerExchangeRejectedHandler malformed() {
        return (_, rejected) -> Mono.error(rejected);
    }

    private static ServerHttpSecurity stateless(ServerHttpSecurity door) {
        return door.csrf(CsrfSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .logout(LogoutSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)));
    }

    private static ReactiveJwtAuthenticationConverter roles() {
        var granted = new JwtGrantedAuthoritiesConverter();
        granted.setAuthoritiesClaimName("roles");
        granted.setAuthorityPrefix("ROLE_");
        var converter = new ReactiveJwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(new ReactiveJwtGrantedAuthoritiesConverterAdapter(granted));
        return converter;
    }

    private ServerAuthenticationEntryPoint notSignedIn() {
        return (exchange, failure) -> {
            var missing = failure instanceof AuthenticationCredentialsNotFoundException;
            var challenge = missing ? "Bearer" : "Bearer error=\"invalid_token\"";
            var refused = missing
                    ? Refused.because(Problem.UNAUTHENTICATED)
                    : Refused.because(Problem.UNAUTHENTICATED, "The token is not valid, or not valid any more.");
            return answers.write(exchange, refused.with(HttpHeaders.WWW_AUTHENTICATE, challenge));
        };
    }

    private ServerAccessDeniedHandler notAllowed() {
        return (exchange, _) -> answers.write(exchange, Refused.because(Problem.FORBIDDEN));
    }
}
