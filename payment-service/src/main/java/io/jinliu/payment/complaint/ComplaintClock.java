package io.jinliu.payment.complaint;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.complaint.Complaint.Known;
import io.jinliu.payment.openitem.CallAttention;
import io.jinliu.payment.openitem.CallAttention.Call;
import io.jinliu.payment.openitem.Kind;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the open item of a complaint in step with it. Part of its caller's transaction. */
@Component
class ComplaintClock {

    private final CallAttention attention;

    ComplaintClock(CallAttention attention) {
        this.attention = attention;
    }

    static Call call(Complaint complaint, Instant dueAt) {
        var origin = complaint.origin();
        return new Call(
                Slot.ofNumber(origin.no()),
                Kind.COMPLAINT,
                Long.toString(origin.no()),
                complaint instanceof Known known ? known.particulars().merchant() : Optional.empty(),
                Optional.empty(),
                origin.channel() + " " + origin.channelNo(),
                Optional.of(dueAt));
    }

    void set(Known complaint) {
        var slot = Slot.ofNumber(complaint.origin().no());
        var subject = Long.toString(complaint.origin().no());
        complaint
                .dueAt()
                .ifPresentOrElse(
                        dueAt -> {
                            attention.open(call(complaint, dueAt));
                            attention.remind(slot, Kind.COMPLAINT, subject, dueAt);
                        },
                        () -> attention.finish(slot, Kind.COMPLAINT, subject, "the channel says it is processed"));
    }
}
