package io.jinliu.common.security;

import io.jinliu.common.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Every request needs a token of our issuer, for us, in time, signed with RS256; {@code /internal} needs role SERVICE.
 * What a role may do stands on each handler; the gateway is not trusted blindly.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(prePostEnabled = false, jsr250Enabled = true)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

    private static final String[] ALWAYS_OPEN = {
        "/livez", "/readyz", "/revoked-tokens", "/v3/api-docs/**", "/actuator/**", "/error"
    };

    @Bean
    SecurityFilterChain doors(HttpSecurity http, SecuritySettings settings, ProblemWriter problems) throws Exception {
        var open = Stream.concat(Stream.of(ALWAYS_OPEN), settings.open().stream())
                .map(SecurityConfiguration::matcher)
                .toArray(RequestMatcher[]::new);
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(paths -> paths.requestMatchers(open)
                        .permitAll()
                        .requestMatchers("/internal/**")
                        .hasRole(Role.SERVICE.name())
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles()))
                        .authenticationEntryPoint((_, response, _) -> unauthenticated(problems, response))
                        .accessDeniedHandler((_, response, _) -> denied(problems, response)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (_, response, _) -> unauthenticated(problems, response))
                        .accessDeniedHandler((_, response, _) -> denied(problems, response)))
                .build();
    }

    private static RequestMatcher matcher(String open) {
        var paths = PathPatternRequestMatcher.withDefaults();
        var space = open.indexOf(' ');
        return space < 0
                ? paths.matcher(open)
                : paths.matcher(HttpMethod.valueOf(open.substring(0, space)), open.substring(space + 1));
    }

    @Bean
    JwtDecoder tokens(SecuritySettings settings, ObjectProvider<OAuth2TokenValidator<Jwt>> more) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(settings.jwksUri().toString())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        var ours = Stream.<OAuth2TokenValidator<Jwt>>of(
                new JwtTimestampValidator(Duration.ofSeconds(30)),
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains("jinliu")));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                Stream.concat(ours, more.stream()).toList()));
        return decoder;
    }

    private static JwtAuthenticationConverter roles() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter((Jwt token) -> Callers.roleNames(token).stream()
                .<GrantedAuthority>map(name -> new SimpleGrantedAuthority("ROLE_" + name))
                .toList());
        return converter;
    }

    private static void unauthenticated(ProblemWriter problems, HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        problems.write(response, HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid bearer token is needed");
    }

    private static void denied(ProblemWriter problems, HttpServletResponse response) throws IOException {
        problems.write(response, HttpStatus.FORBIDDEN, "forbidden", "Your role does not allow this");
    }
}
