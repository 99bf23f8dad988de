package io.jinliu.gateway.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jinliu.gateway.identity.Role;
import io.jinliu.gateway.problem.Problem;
import io.jinliu.gateway.problem.Refused;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;

/** What was asked of the token endpoint. */
sealed interface TokenRequest {

    /** A service asks for itself (RFC 6749, 4.4). */
    record ForService(String client, String secret) implements TokenRequest {}

    /** A developer asks to be somebody. */
    record ForPerson(
            String user, List<Role> roles, @Nullable String merchant) implements TokenRequest {}

    Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,64}");

    static TokenRequest read(MultiValueMap<String, String> form, HttpHeaders headers) {
        return switch (required(form, "grant_type")) {
            case "client_credentials" -> service(form, headers.getFirst(HttpHeaders.AUTHORIZATION));
            case "urn:jinliu:dev" -> person(form);
            default -> throw unusable("grant_type is client_credentials or urn:jinliu:dev.");
        };
    }

    private static TokenRequest service(MultiValueMap<String, String> form, @Nullable String authorization) {
        if (authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return basic(authorization.substring(6).trim());
        }
        return new ForService(required(form, "client_id"), required(form, "client_secret"));
    }

    private static TokenRequest basic(String credentials) {
        try {
            var pair = new String(Base64.getDecoder().decode(credentials), UTF_8).split(":", 2);
            return new ForService(plain(pair[0]), plain(pair[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw unusable("The Basic credentials are not name:secret in base64.");
        }
    }

    /** Clients by the book encode both halves like a form; a half without a percent sign is taken as it stands. */
    private static String plain(String half) {
        return half.contains("%") ? URLDecoder.decode(half, UTF_8) : half;
    }

    private static TokenRequest person(MultiValueMap<String, String> form) {
        var user = required(form, "user");
        var merchant = form.getFirst("merchant");
        if (!NAME.matcher(user).matches()
                || (merchant != null && !NAME.matcher(merchant).matches())) {
            throw unusable("user and merchant are 1 to 64 visible ASCII characters.");
        }
        var roles = form.getOrDefault("role", List.of());
        if (roles.isEmpty()) {
            throw unusable("role is missing.");
        }
        return new ForPerson(user, roles.stream().map(TokenRequest::role).toList(), merchant);
    }

    private static Role role(String name) {
        try {
            return Role.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw unusable("Known roles are " + List.of(Role.values()) + ".");
        }
    }

    private static String required(MultiValueMap<String, String> form, String field) {
        var value = form.getFirst(field);
        if (value == null || value.isBlank()) {
            throw unusable(field + " is missing.");
        }
        return value;
    }

    private static Refused unusable(String why) {
        return Refused.because(Problem.MALFORMED_REQUEST, why);
    }
}
