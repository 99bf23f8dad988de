package io.jinliu.payment.complaint;

import java.util.List;
import java.util.Optional;

/** Where replies are kept: in the slot of their complaint. */
public interface Replies {

    Optional<Reply> find(long replyNo);

    /** Loads a reply and locks it until the transaction ends. */
    Optional<Reply> lock(long replyNo);

    /** All of a complaint, oldest first. */
    List<Reply> of(long complaintNo);

    void open(Reply.Waiting reply);

    void keep(Reply reply);
}
