package io.jinliu.payment.complaint;

import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Database;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.due.DueRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where complaints are kept: in the slot of their channel's name for them. */
public interface Complaints {

    /** The most that a list shows. */
    int MOST = 200;

    /** The slot of a complaint. */
    static Slot slot(Channel channel, String channelNo) {
        return Slot.ofOwner(channel + " " + channelNo);
    }

    Optional<Complaint> find(long complaintNo);

    Optional<Complaint> find(Channel channel, String channelNo);

    /** Loads a complaint and locks it until the transaction ends. */
    Optional<Complaint> lock(long complaintNo);

    /** Keeps a new one, to be asked about at once. */
    void announce(Complaint.Announced complaint);

    /** Writes what its channel told. */
    void keep(Complaint.Known complaint);

    /** There is news of it. */
    void askAt(long complaintNo, Instant at);

    /** Takes the question for this process; false if it is not due, or somebody else has it. */
    boolean claimQuestion(long complaintNo, Instant now, Instant until);

    /** Says when to ask next, never if empty, unless there was news while we asked. */
    void asked(long complaintNo, Instant until, Optional<Instant> next);

    List<Long> toAsk(Database database, Instant now);

    /** Those of all slots, or of one merchant, the newest first, at most {@link #MOST}. */
    List<Complaint> list(Optional<String> merchant, Optional<String> state);

    /** The refund that a complaint led to, of one due. */
    Optional<Long> refundOf(long complaintNo, DueRef due);

    /** Names the refund, instead of the one before, which came to nothing. */
    void leadsTo(long complaintNo, DueRef due, long refundNo);

    /** When all complaints of a channel were last asked for. */
    Optional<Instant> listedAt(Channel channel);

    void listed(Channel channel, Instant at);
}
