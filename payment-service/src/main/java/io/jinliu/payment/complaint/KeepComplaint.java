package io.jinliu.payment.complaint;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.ToldComplaint.State;
import io.jinliu.payment.complaint.Complaint.Particulars;
import io.jinliu.payment.complaint.Complaint.Processed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a channel told of a complaint, with its clock. */
@Service
class KeepComplaint {

    /** Longer than the questions take; also when they are asked again after no answer. */
    private static final Duration OURS_TO_ASK = Duration.ofMinutes(1);

    /** While it is open, lest a notice was lost. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Complaints complaints;
    private final ComplaintClock complaintClock;
    private final Audit audit;
    private final Clock clock;

    KeepComplaint(Complaints complaints, ComplaintClock complaintClock, Audit audit, Clock clock) {
        this.complaints = complaints;
        this.complaintClock = complaintClock;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes the question for this process alone; nothing if it is not its time. */
    @Transactional
    public Optional<Turn> begin(long complaintNo) {
        var now = clock.instant();
        var until = now.plus(OURS_TO_ASK).truncatedTo(ChronoUnit.MICROS);
        return complaints.claimQuestion(complaintNo, now, until)
                ? Optional.of(new Turn(complaintNo, until))
                : Optional.empty();
    }

    @Transactional
    public void told(Turn turn, State state, Particulars particulars) {
        var before = complaints.lock(turn.complaintNo).orElseThrow(UnknownComplaint::new);
        var now = before.told(state, particulars);
        complaints.keep(now);
        complaintClock.set(now);
        complaints.asked(turn.complaintNo, turn.until, next(now));
        if (!before.state().equals(now.state())) {
            audit.record(
                    Slot.ofNumber(turn.complaintNo),
                    "complaint.moved",
                    Long.toString(turn.complaintNo),
                    before.state() + " to " + now.state());
        }
    }

    private Optional<Instant> next(Complaint complaint) {
        return complaint instanceof Processed
                ? Optional.empty()
                : Optional.of(clock.instant().plus(PAUSE));
    }

    /** @param until when it is anybody's turn again */
    record Turn(long complaintNo, Instant until) {}
}
