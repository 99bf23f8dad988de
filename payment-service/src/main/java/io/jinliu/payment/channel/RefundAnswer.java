package io.jinliu.payment.channel;

import java.time.Instant;

/** Everything a channel can tell us of a refund. */
public sealed interface RefundAnswer {

    /** Accepted; the money is on its way. */
    record Processing() implements RefundAnswer {}

    record Succeeded(String channelRefundNo, Instant at) implements RefundAnswer {}

    /** The channel cannot deliver the money; a person must act. */
    record Abnormal(String reason) implements RefundAnswer {}

    /** Final: not refunded, and never will be under this number. */
    record Closed(String reason) implements RefundAnswer {}

    /** Not now (too frequent, balance too low): the same number again later. */
    record Later(String why) implements RefundAnswer {}

    record NoSuchRefund() implements RefundAnswer {}

    record NotSent(String why) implements RefundAnswer {}

    record Unknown(String why) implements RefundAnswer {}
}
