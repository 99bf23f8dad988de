package io.jinliu.payment.complaint;

import io.jinliu.common.security.Caller;
import io.jinliu.payment.complaint.ReadComplaint.Standing;
import io.jinliu.payment.complaint.Reply.Kind;
import org.springframework.stereotype.Service;

/** Says something to a complaint: written down first, then said. If we die in between, the sweep says it. */
@Service
public class AnswerComplaint {

    private final OpenReply openReply;
    private final SendReply sendReply;
    private final FetchComplaint fetchComplaint;
    private final ReadComplaint readComplaint;

    AnswerComplaint(
            OpenReply openReply, SendReply sendReply, FetchComplaint fetchComplaint, ReadComplaint readComplaint) {
        this.openReply = openReply;
        this.sendReply = sendReply;
        this.fetchComplaint = fetchComplaint;
        this.readComplaint = readComplaint;
    }

    /**
     * Tells the buyer something; the same words again are the same reply.
     *
     * @throws ComplaintRejection if it cannot be
     */
    public Standing respond(long complaintNo, String text, Caller caller) {
        return say(complaintNo, Kind.RESPONSE, text, caller);
    }

    /**
     * Says that it is solved.
     *
     * @throws ComplaintRejection if it cannot be
     */
    public Standing complete(long complaintNo, Caller caller) {
        return say(complaintNo, Kind.COMPLETION, "", caller);
    }

    private Standing say(long complaintNo, Kind kind, String text, Caller caller) {
        var reply = openReply.open(complaintNo, kind, text, caller);
        sendReply.send(reply.terms().no());
        fetchComplaint.fetch(complaintNo);
        return readComplaint.read(complaintNo, caller);
    }
}
