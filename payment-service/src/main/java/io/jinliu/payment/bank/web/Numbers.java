package io.jinliu.payment.bank.web;

import io.jinliu.payment.bank.UnknownBankItem;
import io.jinliu.payment.collect.OurNumber;

/** Reads the numbers in addresses; what is none of ours names nothing. */
final class Numbers {

    private Numbers() {}

    static long of(String text) {
        return OurNumber.parse(text).orElseThrow(() -> new UnknownBankItem("such number"));
    }
}
