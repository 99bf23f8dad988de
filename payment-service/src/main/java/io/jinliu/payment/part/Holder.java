package io.jinliu.payment.part;

import io.jinliu.payment.channel.Channel;
import java.util.OptionalLong;

/** Something of ours that money can be held on. What is held stays in its balance and can be spent by nobody else. */
public interface Holder {

    Channel channel();

    /** Whether it lies in its payer's slot, and is asked inside the payment's transactions; else it is asked after them. */
    boolean besideThePayment();

    /**
     * Holds the part's amount, once per payment.
     *
     * @return the number that its money will be known by; nothing if it is not there, or was released before
     */
    OptionalLong hold(Part part);

    /** Takes what is held, under the number that was said; asked again, nothing more. */
    void take(Part part);

    /** Lets go of what is held; what is held later for this payment is nothing. Asked again, nothing more. */
    void release(Part part);
}
