package io.jinliu.payment.webhook;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.webhook.Delivery.Pending;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how an attempt went, and what that means for its delivery and its endpoint. */
@Service
class EndAttempt {

    private final Deliveries deliveries;
    private final Endpoints endpoints;
    private final Audit audit;
    private final Clock clock;

    EndAttempt(Deliveries deliveries, Endpoints endpoints, Audit audit, Clock clock) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void end(Pending begun, Attempt attempt) {
        var now = clock.instant();
        var terms = begun.terms();
        if (deliveries.lock(terms.no()).orElseThrow() instanceof Pending pending) {
            move(pending, attempt, now);
        }
        deliveries.add(terms, attempt);
        endpoints.lock(terms.endpointNo()).ifPresent(endpoint -> judge(endpoint, attempt.heard(), now));
    }

    /** A failure that comes after another attempt was begun says nothing; a success is one whenever it comes. */
    private void move(Pending pending, Attempt attempt, Instant now) {
        var heard = attempt.heard();
        if (heard.delivered()) {
            deliveries.keep(pending.deliver(now));
        } else if (heard.gone()) {
            deliveries.keep(pending.giveUp(Delivery.Why.GONE, now));
        } else if (pending.attempts() == attempt.number()) {
            deliveries.keep(pending.fail(now));
        }
    }

    private void judge(Endpoint endpoint, Attempt.Heard heard, Instant now) {
        var judged = judged(endpoint, heard, now);
        if (judged.equals(endpoint)) {
            return;
        }
        endpoints.keep(judged);
        if (endpoint.isOn() && judged.standing() instanceof Endpoint.Off off) {
            audit.record(
                    Slot.ofNumber(endpoint.no()),
                    "webhook.disabled",
                    Long.toString(endpoint.no()),
                    off.reason().name());
        }
    }

    private static Endpoint judged(Endpoint endpoint, Attempt.Heard heard, Instant now) {
        if (heard.delivered()) {
            return endpoint.succeeded();
        }
        return heard.gone() ? endpoint.disable(Endpoint.Reason.GONE, now) : endpoint.failed(now);
    }
}
