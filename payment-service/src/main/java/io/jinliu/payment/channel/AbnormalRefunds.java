package io.jinliu.payment.channel;

/** A channel that delivers an abnormal refund to another account. Leaves the process: never inside a transaction. */
public interface AbnormalRefunds {

    Channel name();

    /** Asks for it. What becomes of the money is told as of any refund; it never throws for what the other side did. */
    Answer deliver(RefundOrder refund, BankAccount account);

    /** What came of asking. */
    sealed interface Answer {

        /** The channel tries that account now. */
        record Accepted() implements Answer {}

        /** Its definite no; nothing has changed. */
        record Refused(String why) implements Answer {}

        /** It may have heard of it; the question about the refund will tell. */
        record Unknown(String why) implements Answer {}
    }
}
