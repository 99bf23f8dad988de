package io.jinliu.payment.merchant;

import io.jinliu.payment.merchant.RequestRefused.Reason;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Believes a signed request or refuses it; the nonce is used up last, so that only the app itself can use it up. */
@Service
public class AdmitRequest {

    static final Duration WINDOW = Duration.ofMinutes(5);

    private final Apps apps;
    private final UseNonce useNonce;
    private final Clock clock;

    AdmitRequest(Apps apps, UseNonce useNonce, Clock clock) {
        this.apps = apps;
        this.useNonce = useNonce;
        this.clock = clock;
    }

    /**
     * The app whose request it is.
     *
     * @throws RequestRefused if it is not believed
     */
    public App admit(SignedRequest request) {
        require(isFresh(request.timestamp()), Reason.STALE, request);
        var app = apps.find(request.appNo())
                .filter(known -> !known.revoked())
                .orElseThrow(() -> refused(Reason.UNKNOWN_APP, request));
        require(mayComeFrom(app, request), Reason.ADDRESS, request);
        require(app.key().signed(request.base(), request.signature()), Reason.WRONG, request);
        require(useNonce.use(app.no(), request.nonce()), Reason.NONCE, request);
        return app;
    }

    private boolean isFresh(String timestamp) {
        try {
            var signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(signed, clock.instant()).abs().compareTo(WINDOW) <= 0;
        } catch (NumberFormatException | DateTimeException noTime) {
            return false;
        }
    }

    private static boolean mayComeFrom(App app, SignedRequest request) {
        return app.allowed().isEmpty() || app.allowed().stream().anyMatch(network -> network.contains(request.from()));
    }

    private static void require(boolean holds, Reason otherwise, SignedRequest request) {
        if (!holds) {
            throw refused(otherwise, request);
        }
    }

    private static RequestRefused refused(Reason reason, SignedRequest request) {
        return new RequestRefused(reason, Long.toString(request.appNo()));
    }
}
