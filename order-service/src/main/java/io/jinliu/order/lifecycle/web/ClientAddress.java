package io.jinliu.order.lifecycle.web;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request came from, as evidence and for nothing else: the last hop the gateway names, else the connection. */
final class ClientAddress {

    private static final int LONGEST = 64;

    private ClientAddress() {}

    static String of(HttpServletRequest request) {
        var forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || forwarded.isBlank()) {
            return request.getRemoteAddr();
        }
        var last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.length() <= LONGEST ? last : last.substring(0, LONGEST);
    }
}
