package io.jinliu.payment.webhook;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes endpoints with the audit rows that tell of them; looking where they lead was done before. */
@Service
class KeepEndpoint {

    static final int MOST = 20;

    private final Endpoints endpoints;
    private final Audit audit;
    private final Clock clock;

    KeepEndpoint(Endpoints endpoints, Audit audit, Clock clock) {
        this.endpoints = endpoints;
        this.audit = audit;
        this.clock = clock;
    }

    /** The limit keeps a house in order; two at once may pass it by one. */
    @Transactional
    public Endpoint open(Endpoint endpoint) {
        if (endpoints.of(endpoint.merchant()).size() >= MOST) {
            throw new TooManyEndpoints(MOST);
        }
        endpoints.open(endpoint);
        audit(endpoint, "webhook.registered", endpoint.url());
        return endpoint;
    }

    @Transactional
    public Endpoint change(String merchant, long endpointNo, ChangeEndpoint.Change change) {
        var before = lock(merchant, endpointNo);
        var wished = before.with(change.of(before));
        var after = change.enabled()
                .map(on -> on ? wished.enable() : wished.disable(Endpoint.Reason.MERCHANT, clock.instant()))
                .orElse(wished);
        audit(after, "webhook.changed", "%s %s on=%s".formatted(after.url(), after.events(), after.isOn()));
        return endpoints.keep(after);
    }

    @Transactional
    public Endpoint rotate(String merchant, long endpointNo, String secret) {
        var before = lock(merchant, endpointNo);
        var after = before.with(before.secrets().orElseThrow().rotate(secret, clock.instant()));
        audit(after, "webhook.secret-rotated", "");
        return endpoints.keep(after);
    }

    @Transactional
    public void remove(String merchant, long endpointNo) {
        var before = lock(merchant, endpointNo);
        audit(before, "webhook.removed", before.url());
        endpoints.keep(before.remove(clock.instant()));
    }

    private Endpoint lock(String merchant, long endpointNo) {
        return endpoints
                .lock(endpointNo)
                .filter(endpoint -> endpoint.merchant().equals(merchant) && !endpoint.isRemoved())
                .orElseThrow(UnknownEndpoint::new);
    }

    private void audit(Endpoint endpoint, String action, String detail) {
        audit.record(Slot.ofNumber(endpoint.no()), action, Long.toString(endpoint.no()), detail);
    }
}
