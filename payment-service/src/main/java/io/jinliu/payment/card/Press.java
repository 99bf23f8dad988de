package io.jinliu.payment.card;

/** Where PINs and salts come from. */
interface Press {

    String digits(int length);
}
