package io.jinliu.payment.merchant.web;

import io.jinliu.payment.collect.OurNumber;
import io.jinliu.payment.merchant.RequestRefused;
import io.jinliu.payment.merchant.RequestRefused.Reason;
import io.jinliu.payment.merchant.SignedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Base64;
import java.util.Collections;
import java.util.regex.Pattern;

/** Reads what a signed request claims: each header once and well formed, and no token beside them. */
final class SignatureHeaders {

    static final String APP = "X-Jinliu-App";

    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}");
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9+/]{40,1400}={0,2}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,19}");

    private SignatureHeaders() {}

    /** @throws RequestRefused if a header is missing, there twice or not well formed */
    static SignedRequest read(HttpServletRequest request, byte[] body) {
        if (request.getHeader("Authorization") != null) {
            throw refused("-");
        }
        var app = once(request, APP, DIGITS, "-");
        return new SignedRequest(
                OurNumber.parse(app).orElseThrow(() -> refused("-")),
                once(request, "X-Jinliu-Timestamp", TIMESTAMP, app),
                once(request, "X-Jinliu-Nonce", NONCE, app),
                bytes(once(request, "X-Jinliu-Signature", SIGNATURE, app), app),
                request.getMethod(),
                target(request),
                body,
                visitor(request));
    }

    private static String once(HttpServletRequest request, String name, Pattern form, String app) {
        var values = Collections.list(request.getHeaders(name));
        if (values.size() != 1 || !form.matcher(values.getFirst()).matches()) {
            throw refused(app);
        }
        return values.getFirst();
    }

    private static byte[] bytes(String base64, String app) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            throw refused(app);
        }
    }

    private static String target(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** The gateway's word is the last one; without a gateway it is whoever connects. */
    private static InetAddress visitor(HttpServletRequest request) {
        var told = Collections.list(request.getHeaders("X-Forwarded-For"));
        var last = told.isEmpty() ? request.getRemoteAddr() : told.getLast();
        try {
            return InetAddress.ofLiteral(
                    last.substring(last.lastIndexOf(',') + 1).strip());
        } catch (IllegalArgumentException noAddress) {
            throw new RequestRefused(Reason.ADDRESS, "-");
        }
    }

    private static RequestRefused refused(String app) {
        return new RequestRefused(Reason.HEADERS, app);
    }
}
