package io.jinliu.payment.payout;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.payment.payout.Payout.Approved;
import io.jinliu.payment.payout.Payout.Asked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we decide of one payout, committed before any channel hears of it. */
@Service
class MovePayout {

    /** How long who sends it has it to himself before the sweep asks. */
    static final Duration OURS_TO_SEND = Duration.ofSeconds(8);

    private final Payouts payouts;
    private final PayoutBatches batches;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    MovePayout(Payouts payouts, PayoutBatches batches, Outbox outbox, Audit audit, Clock clock) {
        this.payouts = payouts;
        this.batches = batches;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Approved → Asked, reserved in the books; nothing if it has moved on, or its batch was cancelled meanwhile. */
    @Transactional
    public Optional<Asked> begin(long payoutNo) {
        if (!(lock(payoutNo) instanceof Approved approved)) {
            return Optional.empty();
        }
        if (batches.find(approved.terms().batchNo()).orElseThrow() instanceof PayoutBatch.Cancelled) {
            end(approved);
            return Optional.empty();
        }
        var asked = approved.ask(now());
        keep(asked);
        if (!approved.reserved()) {
            audit(asked.terms(), "payout.sent");
            append(asked.terms(), PayoutEvent.sent(asked.terms(), asked.sentAt()));
        }
        return Optional.of(asked);
    }

    /** Begins another call of the same number, which the channel did not know of; nothing if it has moved on. */
    @Transactional
    public Optional<Asked> again(long payoutNo) {
        if (!(lock(payoutNo) instanceof Asked before)) {
            return Optional.empty();
        }
        var asked = new Asked(before.terms(), before.asked(), now());
        keep(asked);
        return Optional.of(asked);
    }

    /** Ends what is approved and not on its way; returns where the payout stands. */
    @Transactional
    public Payout cancel(long payoutNo) {
        var payout = lock(payoutNo);
        return payout instanceof Approved approved ? end(approved) : payout;
    }

    private Payout end(Approved approved) {
        var cancelled = approved.cancel(clock.instant());
        payouts.keep(cancelled);
        audit(cancelled.terms(), "payout.cancelled");
        if (approved.reserved()) {
            append(cancelled.terms(), PayoutEvent.failed(cancelled.terms(), "CANCELLED", cancelled.at()));
        }
        return cancelled;
    }

    /** As exact as it is stored: it tells one call from the next. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Payout lock(long payoutNo) {
        return payouts.lock(payoutNo).orElseThrow(() -> new UnknownPayout("payout " + payoutNo));
    }

    private void keep(Asked asked) {
        payouts.keep(asked);
        payouts.dueAt(asked.terms().no(), asked.sentAt().plus(OURS_TO_SEND));
    }

    private void audit(PayoutTerms terms, String action) {
        audit.record(
                Slot.ofNumber(terms.no()),
                action,
                Long.toString(terms.no()),
                terms.amount() + " by " + terms.channel());
    }

    private void append(PayoutTerms terms, PayoutEvent event) {
        outbox.append(Slot.ofNumber(terms.no()), "payment-events", Long.toString(terms.no()), (Record) event);
    }
}
