package io.jinliu.payment.merchant.web;

import io.jinliu.common.claim.ReadBody;
import io.jinliu.common.problem.ProblemWriter;
import io.jinliu.payment.merchant.AdmitRequest;
import io.jinliu.payment.merchant.App;
import io.jinliu.payment.merchant.RefusedRequests;
import io.jinliu.payment.merchant.RequestRefused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a signed request act as its app's merchant, or refuses it before anything is done. */
final class SignedRequestFilter extends OncePerRequestFilter {

    private static final int LARGEST_BODY = 256 << 10;

    private final AdmitRequest admit;
    private final RefusedRequests refused;
    private final ProblemWriter problems;

    SignedRequestFilter(AdmitRequest admit, RefusedRequests refused, ProblemWriter problems) {
        this.admit = admit;
        this.refused = refused;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            problems.write(response, HttpStatus.CONTENT_TOO_LARGE, "payload-too-large", "At most 256 KiB are signed");
            return;
        }
        try {
            enter(admit.admit(SignatureHeaders.read(request, body)));
        } catch (RequestRefused refusal) {
            refused.add(refusal, request.getMethod(), request.getRequestURI());
            response.setHeader("WWW-Authenticate", "Jinliu-Signature");
            var reason = refusal.reason();
            problems.write(response, HttpStatus.UNAUTHORIZED, reason.code(), reason.detail());
            return;
        }
        chain.doFilter(new ReadBody(request, body), response);
    }

    /** As the merchant's token would have it; nobody issued one, and it goes nowhere from here. */
    private static void enter(App app) {
        var standIn = Jwt.withTokenValue("signed-request")
                .header("alg", "none")
                .subject("app:" + app.no())
                .claim("roles", List.of("MERCHANT"))
                .claim("merchant", app.merchant())
                .build();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new JwtAuthenticationToken(standIn, List.of(new SimpleGrantedAuthority("ROLE_MERCHANT"))));
        SecurityContextHolder.setContext(context);
    }
}
