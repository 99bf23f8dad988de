package io.jinliu.common.problem;

import org.springframework.http.HttpStatusCode;

/** The code of a refusal that says no more than its status. */
final class Codes {

    private Codes() {}

    static String of(HttpStatusCode status) {
        return switch (status.value()) {
            case 400, 422 -> "invalid-request";
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "payload-too-large";
            case 415 -> "unsupported-media-type";
            case 429 -> "too-many-requests";
            case 503 -> "unavailable";
            default -> "internal-error";
        };
    }
}
