package io.jinliu.payment.channel;

import java.time.LocalDate;
import java.util.List;

/**
 * A channel at which buyers complain about what they paid for. It never throws for what the network or the other side did.
 * Every call leaves the process: never inside a transaction.
 */
public interface ComplaintChannel {

    /** The longest answer it takes, in characters. */
    int LONGEST_TEXT = 200;

    Channel name();

    /** Makes sure that news of complaints reaches us; changes nothing where it does already. */
    ComplaintAnswer<Done> listen();

    ComplaintAnswer<ToldComplaint> read(String complaintId);

    /** All that was said about it so far, in no particular order. */
    ComplaintAnswer<List<ToldComplaint.Word>> history(String complaintId);

    /**
     * A part of the complaints of some days.
     *
     * @param from the first day, at most 30 before the last
     * @param offset how many to leave out
     */
    ComplaintAnswer<Page> list(LocalDate from, LocalDate to, int offset);

    /** Tells the buyer something. Not idempotent: said twice, he reads it twice. */
    ComplaintAnswer<Done> respond(String complaintId, String text);

    /** Says that it is solved; may be said again. */
    ComplaintAnswer<Done> complete(String complaintId);

    /** It has taken it on. */
    record Done() {}

    /** @param total how many there are without an offset */
    record Page(List<Listed> complaints, int total) {}

    /** A complaint, as far as a list tells. */
    record Listed(String id, ToldComplaint.State state) {}
}
