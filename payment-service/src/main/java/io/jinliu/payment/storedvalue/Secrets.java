package io.jinliu.payment.storedvalue;

/** Digits nobody can guess, and what is kept of them instead. */
interface Secrets {

    String digits(int length);

    /** The same text leaves the same imprint, and only under our key. */
    String imprint(String text);
}
