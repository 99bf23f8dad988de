package io.jinliu.payment.storedvalue;

import java.time.Instant;
import java.util.List;

/** What was sent to a buyer, for a playground without telephones. */
public interface Mailbox {

    /** The last messages of a buyer, newest first. */
    List<Message> of(String buyer);

    /** A message as it was sent. */
    record Message(String text, Instant at) {}
}
