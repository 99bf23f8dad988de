package io.jinliu.payment.unionpay;

/** Why a call brought no answer we can use. */
sealed interface UnionpayFailure {

    String why();

    /** It never left. */
    record NotSent(String why) implements UnionpayFailure {}

    record NoAnswer(String why) implements UnionpayFailure {}
}
