package io.jinliu.payment.collect.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where whoever pays browses from. What the gateway names counts, never what its client claims; where no gateway speaks,
 * the caller is one of our own and may name its buyer's address.
 */
final class PayerAddress {

    private PayerAddress() {}

    static String of(HttpServletRequest request, @Nullable String claimed) {
        var forwarded = request.getHeader("X-Forwarded-For");
        return forwarded == null || forwarded.isBlank()
                ? Optional.ofNullable(claimed).orElseGet(request::getRemoteAddr)
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
