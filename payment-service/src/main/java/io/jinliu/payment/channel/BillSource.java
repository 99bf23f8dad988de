package io.jinliu.payment.channel;

import java.time.LocalDate;
import java.util.Set;

/** Where a channel's bills come from. It never throws for what the network or the other side did; it answers. */
public interface BillSource {

    Set<BillKind> kinds();

    /** Our number at the channel, whose bills these are. */
    String account();

    /**
     * Asks for a bill and downloads it. Never inside a transaction.
     *
     * @param day in Beijing
     */
    BillAnswer fetch(BillKind kind, LocalDate day);
}
