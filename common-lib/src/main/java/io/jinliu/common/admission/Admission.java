package io.jinliu.common.admission;

import io.jinliu.common.problem.ProblemWriter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes in as many requests at once as are finished soon, and tells the others to come back, before a token is verified, a
 * body read, a key claimed or a connection taken. Whoever is told so has had nothing done.
 */
@Component
@EnableConfigurationProperties(AdmissionSettings.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 2) // inside the trace, before everything that costs
class Admission extends OncePerRequestFilter {

    private final Places places;
    private final Duration bodyWithin;
    private final ProblemWriter problems;
    private final Map<Urgency, Counter> turnedAway = new EnumMap<>(Urgency.class);

    Admission(AdmissionSettings settings, ProblemWriter problems, MeterRegistry meters) {
        this.places = new Places(settings.atOnce());
        this.bodyWithin = settings.bodyWithin();
        this.problems = problems;
        for (var urgency : Urgency.values()) {
            turnedAway.put(
                    urgency,
                    meters.counter("requests.shed", "urgency", urgency.name().toLowerCase(Locale.ROOT)));
        }
        Gauge.builder("requests.at.once", places, Places::taken)
                .description("Requests inside now")
                .register(meters);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Urgency.isAboveAll(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var urgency = Urgency.of(request);
        if (!places.take(urgency)) {
            turnAway(request, response, urgency);
            return;
        }
        try {
            chain.doFilter(new TimelyBody(request, bodyWithin), response);
        } catch (SocketTimeoutException slow) {
            refuse(request, response, HttpStatus.REQUEST_TIMEOUT, "request-timeout", "The body came too slowly");
        } finally {
            places.giveBack();
        }
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response, Urgency urgency)
            throws IOException {
        Objects.requireNonNull(turnedAway.get(urgency)).increment();
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Too much at once; nothing was done");
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        LocaleContextHolder.setLocale(request.getLocale()); // outside of everything that would have done so
        try {
            problems.write(response, status, code, detail);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
