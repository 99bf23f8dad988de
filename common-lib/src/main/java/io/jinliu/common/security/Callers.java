package io.jinliu.common.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The caller of the request at hand. */
public final class Callers {

    private Callers() {}

    public static Optional<Caller> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken authenticated
                ? Optional.of(caller(authenticated.getToken()))
                : Optional.empty();
    }

    /** The caller's id for audit rows; a job or a message has none. */
    public static String actor() {
        return current().map(Caller::id).orElse("system");
    }

    static Caller caller(Jwt token) {
        var roles = EnumSet.noneOf(Role.class);
        roleNames(token).forEach(name -> Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .forEach(roles::add));
        return new Caller(
                Objects.requireNonNull(token.getSubject(), "sub"),
                roles,
                Optional.ofNullable(token.getClaimAsString("merchant")));
    }

    static List<String> roleNames(Jwt token) {
        return Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.of());
    }
}
