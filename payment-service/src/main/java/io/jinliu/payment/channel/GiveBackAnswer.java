package io.jinliu.payment.channel;

import java.time.Instant;

/** Everything a channel can tell us of what a receiver gives back. */
public sealed interface GiveBackAnswer {

    record Processing() implements GiveBackAnswer {}

    record GivenBack(Instant at) implements GiveBackAnswer {}

    /** Final: not given back, and never will be under this number. */
    record Failed(String reason) implements GiveBackAnswer {}

    /** Not now: the same number again later. */
    record Later(String why) implements GiveBackAnswer {}

    record NoSuchGiveBack() implements GiveBackAnswer {}

    record NotSent(String why) implements GiveBackAnswer {}

    record Unknown(String why) implements GiveBackAnswer {}
}
