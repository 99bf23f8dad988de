package io.jinliu.payment.complaint;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.complaint.Reply.Waiting;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how far a reply is. */
@Service
class KeepReply {

    private final Replies replies;
    private final Complaints complaints;
    private final Audit audit;
    private final Clock clock;

    KeepReply(Replies replies, Complaints complaints, Audit audit, Clock clock) {
        this.replies = replies;
        this.complaints = complaints;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes it for this process alone, as it was before; nothing if it is not its time, or has ended. */
    @Transactional
    public Optional<Waiting> begin(long replyNo) {
        var now = clock.instant();
        var due = waiting(replyNo).filter(reply -> reply.isDue(now));
        due.ifPresent(reply -> replies.keep(reply.begin(now)));
        return due;
    }

    /** It was heard: the channel may tell the complaint otherwise now. */
    @Transactional
    public void said(long replyNo) {
        waiting(replyNo).ifPresent(reply -> {
            replies.keep(reply.said(clock.instant()));
            complaints.askAt(reply.terms().complaintNo(), clock.instant());
            audit(reply, "complaint.reply-said", reply.terms().kind().name());
        });
    }

    @Transactional
    public void refused(long replyNo, String why) {
        waiting(replyNo).ifPresent(reply -> {
            replies.keep(reply.refuse(why, clock.instant()));
            audit(reply, "complaint.reply-refused", why);
        });
    }

    private Optional<Waiting> waiting(long replyNo) {
        return replies.lock(replyNo).filter(Waiting.class::isInstance).map(Waiting.class::cast);
    }

    private void audit(Reply reply, String action, String detail) {
        var terms = reply.terms();
        audit.record(Slot.ofNumber(terms.no()), action, Long.toString(terms.complaintNo()), detail);
    }
}
