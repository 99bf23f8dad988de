package io.jinliu.payment.complaint;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.security.Caller;
import io.jinliu.payment.complaint.Complaint.Processed;
import io.jinliu.payment.complaint.Reply.Kind;
import io.jinliu.payment.complaint.Reply.Refused;
import io.jinliu.payment.complaint.Reply.Terms;
import io.jinliu.payment.complaint.Reply.Waiting;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is to be said before the channel hears it. The complaint is locked, so the same is said once. */
@Service
class OpenReply {

    private final Complaints complaints;
    private final Replies replies;
    private final Ids ids;
    private final Audit audit;
    private final Clock clock;

    OpenReply(Complaints complaints, Replies replies, Ids ids, Audit audit, Clock clock) {
        this.complaints = complaints;
        this.replies = replies;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The reply that says so already, or a new one.
     *
     * @throws UnknownComplaint if there is none that the caller may answer
     * @throws ComplaintNotRead if its channel has not said yet what it is about
     * @throws ComplaintIsOver if it is processed
     */
    @Transactional
    public Reply open(long complaintNo, Kind kind, String text, Caller caller) {
        var complaint = complaints
                .lock(complaintNo)
                .filter(known -> ReadComplaint.maySee(caller, known))
                .orElseThrow(UnknownComplaint::new);
        return said(complaint, kind, text).orElseGet(() -> fresh(complaint, kind, text, caller.id()));
    }

    /** A text is said once; that it is solved, once for each time that it was not. */
    private Optional<Reply> said(Complaint complaint, Kind kind, String text) {
        return replies.of(complaint.origin().no()).reversed().stream()
                .filter(reply ->
                        reply.terms().kind() == kind && reply.terms().text().equals(text))
                .filter(reply -> !(reply instanceof Refused))
                .filter(reply -> kind == Kind.RESPONSE || reply instanceof Waiting || complaint instanceof Processed)
                .findFirst();
    }

    private Reply fresh(Complaint complaint, Kind kind, String text, String by) {
        var complaintNo = complaint.origin().no();
        switch (complaint) {
            case Complaint.Announced _ -> throw new ComplaintNotRead(complaintNo);
            case Processed _ -> throw new ComplaintIsOver(complaintNo);
            case Complaint.Pending _, Complaint.Processing _ -> {}
        }
        var slot = Slot.ofNumber(complaintNo);
        var now = clock.instant();
        var reply = new Waiting(new Terms(ids.next(slot), complaintNo, kind, text, by, now), 0, now);
        replies.open(reply);
        audit.record(
                slot,
                "complaint." + kind.name().toLowerCase(Locale.ROOT),
                Long.toString(complaintNo),
                "reply " + reply.terms().no());
        return reply;
    }
}
