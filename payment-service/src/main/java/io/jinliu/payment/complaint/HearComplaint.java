package io.jinliu.payment.complaint;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Ids;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ComplaintChannel.Listed;
import io.jinliu.payment.channel.ComplaintNews;
import io.jinliu.payment.complaint.Complaint.Announced;
import io.jinliu.payment.complaint.Complaint.Origin;
import io.jinliu.payment.openitem.CallAttention;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers that there is news of a complaint. The notice says too little and may be late; the sweep asks. */
@Service
class HearComplaint implements ComplaintNews {

    private final Complaints complaints;
    private final CallAttention attention;
    private final Ids ids;
    private final Audit audit;
    private final Clock clock;

    HearComplaint(Complaints complaints, CallAttention attention, Ids ids, Audit audit, Clock clock) {
        this.complaints = complaints;
        this.attention = attention;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void heard(Channel channel, String complaintId) {
        complaints
                .find(channel, complaintId)
                .ifPresentOrElse(
                        known -> complaints.askAt(known.origin().no(), clock.instant()),
                        () -> announce(channel, complaintId));
    }

    /** One in the channel's list: news, unless it is known as it stands. */
    @Transactional
    public void listed(Channel channel, Listed complaint) {
        var known = complaints.find(channel, complaint.id());
        if (known.filter(ours -> ours.state().equals(complaint.state().name())).isEmpty()) {
            heard(channel, complaint.id());
        }
    }

    private void announce(Channel channel, String complaintId) {
        var slot = Complaints.slot(channel, complaintId);
        var origin = new Origin(ids.next(slot), channel, complaintId, clock.instant());
        var announced = new Announced(origin);
        complaints.announce(announced);
        audit.record(slot, "complaint.announced", Long.toString(origin.no()), channel + " " + complaintId);
        attention.open(ComplaintClock.call(announced, origin.heardAt().plus(Complaint.TO_ANSWER)));
    }
}
