package io.jinliu.payment.channel;

/** What a channel says when it is asked about complaints. */
public sealed interface ComplaintAnswer<T> {

    record Told<T>(T what) implements ComplaintAnswer<T> {}

    /** Its definite no. */
    record Refused<T>(String why) implements ComplaintAnswer<T> {}

    /** It may or may not have heard of it. */
    record Unknown<T>(String why) implements ComplaintAnswer<T> {}
}
