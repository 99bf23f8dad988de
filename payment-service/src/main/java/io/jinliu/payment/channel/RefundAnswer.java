package io.jinliu.payment.channel;

import io.jinliu.common.money.Money;
import java.time.Instant;
import java.util.Optional;

/** Everything a channel can tell us of a refund. */
public sealed interface RefundAnswer {

    /** Accepted; the money is on its way. */
    record Processing() implements RefundAnswer {}

    /** @param amount what went back under this number, if the channel says so */
    record Succeeded(String channelRefundNo, Optional<Money> amount, Instant at) implements RefundAnswer {}

    /**
     * It succeeded, but the channel does not say how much it was.
     *
     * @param total what has gone back of the whole receipt so far, this refund included
     */
    record SucceededAmong(String channelRefundNo, Money total, Instant at) implements RefundAnswer {}

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
