package io.jinliu.payment.channel;

import io.jinliu.common.money.Money;
import java.time.Instant;
import java.util.Optional;

/** Everything a channel can tell us of a payout. */
public sealed interface PayoutAnswer {

    /** Taken on; the money is on its way, or being called back. */
    record InProgress() implements PayoutAnswer {}

    /** @param packageInfo what the payee's app confirms it with; told when it is sent, not when it is asked about */
    record AwaitingPayee(Optional<String> packageInfo) implements PayoutAnswer {}

    /** @param amount what the payee got, as the channel says */
    record Paid(String channelNo, Money amount, Instant at) implements PayoutAnswer {}

    /** Final: the payee got nothing, and never will under this number. */
    record Failed(String reason) implements PayoutAnswer {}

    /** Final: given up before the payee had it. */
    record Cancelled() implements PayoutAnswer {}

    /** This call is refused; what an earlier call of the same number did, it does not say. */
    record Refused(String code, String message) implements PayoutAnswer {}

    /** This call is refused because our balance at the channel is too low. */
    record NotEnough(String why) implements PayoutAnswer {}

    /** Not now (too frequent, our keys or rights): the same number again later. */
    record Later(String why) implements PayoutAnswer {}

    record NoSuchPayout() implements PayoutAnswer {}

    record NotSent(String why) implements PayoutAnswer {}

    record Unknown(String why) implements PayoutAnswer {}
}
