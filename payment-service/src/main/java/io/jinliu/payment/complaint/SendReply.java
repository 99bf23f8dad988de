package io.jinliu.payment.complaint;

import io.jinliu.payment.channel.ComplaintAnswer;
import io.jinliu.payment.channel.ComplaintAnswer.Refused;
import io.jinliu.payment.channel.ComplaintAnswer.Told;
import io.jinliu.payment.channel.ComplaintAnswer.Unknown;
import io.jinliu.payment.channel.ComplaintChannel;
import io.jinliu.payment.channel.ComplaintChannel.Done;
import io.jinliu.payment.channel.ToldComplaint;
import io.jinliu.payment.channel.ToldComplaint.State;
import io.jinliu.payment.channel.ToldComplaint.Word;
import io.jinliu.payment.complaint.Reply.Terms;
import io.jinliu.payment.complaint.Reply.Waiting;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Says what was written down. An answer that was lost is looked for in what the channel has heard, and only what is not
 * there after a while is said again: the buyer reads it once.
 */
@Service
class SendReply {

    private final Complaints complaints;
    private final ComplaintChannels channels;
    private final KeepReply keep;

    SendReply(Complaints complaints, ComplaintChannels channels, KeepReply keep) {
        this.complaints = complaints;
        this.channels = channels;
        this.keep = keep;
    }

    /** Brings it one step on, if it is time to. Never inside a transaction. */
    void send(long replyNo) {
        keep.begin(replyNo).ifPresent(this::sendBegun);
    }

    private void sendBegun(Waiting reply) {
        var terms = reply.terms();
        var origin = complaints
                .find(terms.complaintNo())
                .orElseThrow(UnknownComplaint::new)
                .origin();
        switch (answer(reply, channels.of(origin.channel()), origin.channelNo())) {
            case Told<Done> _ -> keep.said(terms.no());
            case Refused<Done>(var why) -> keep.refused(terms.no(), why);
            case Unknown<Done> _ -> {} // the sweep will look whether it was heard
        }
    }

    private static ComplaintAnswer<Done> answer(Waiting reply, ComplaintChannel channel, String complaintId) {
        var heard = reply.asked() == 0 ? new Told<Boolean>(false) : heard(reply.terms(), channel, complaintId);
        return switch (heard) {
            case Told<Boolean>(var already) when already -> new Told<>(new Done());
            case Told<Boolean> _ -> say(reply.terms(), channel, complaintId);
            case Refused<Boolean>(var why) -> new Unknown<>(why);
            case Unknown<Boolean>(var why) -> new Unknown<>(why);
        };
    }

    private static ComplaintAnswer<Done> say(Terms terms, ComplaintChannel channel, String complaintId) {
        return switch (terms.kind()) {
            case RESPONSE -> channel.respond(complaintId, terms.text());
            case COMPLETION -> channel.complete(complaintId);
        };
    }

    private static ComplaintAnswer<Boolean> heard(Terms terms, ComplaintChannel channel, String complaintId) {
        return switch (terms.kind()) {
            case RESPONSE -> among(channel.history(complaintId), terms.text());
            case COMPLETION -> processed(channel.read(complaintId));
        };
    }

    private static ComplaintAnswer<Boolean> among(ComplaintAnswer<List<Word>> history, String text) {
        return switch (history) {
            case Told<List<Word>>(var words) ->
                new Told<>(words.stream()
                        .anyMatch(word -> word.ours() && word.text().equals(text)));
            case Refused<List<Word>>(var why) -> new Refused<>(why);
            case Unknown<List<Word>>(var why) -> new Unknown<>(why);
        };
    }

    private static ComplaintAnswer<Boolean> processed(ComplaintAnswer<ToldComplaint> told) {
        return switch (told) {
            case Told<ToldComplaint>(var complaint) -> new Told<>(complaint.state() == State.PROCESSED);
            case Refused<ToldComplaint>(var why) -> new Refused<>(why);
            case Unknown<ToldComplaint>(var why) -> new Unknown<>(why);
        };
    }
}
