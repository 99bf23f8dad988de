package io.jinliu.payment.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What a merchant can be told. The name is stored, the word is sent. */
public enum EventType {
    PAYMENT_COLLECTED("payment.collected"),
    PAYMENT_CLOSED("payment.closed"),
    REFUND_SUCCEEDED("refund.succeeded"),
    REFUND_ABNORMAL("refund.abnormal"),
    RECEIPT_SUSPENDED("receipt.suspended"),
    SUSPENSE_REFUNDED("suspense.refunded");

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    /** What merchants call it. */
    public String word() {
        return word;
    }

    public static Optional<EventType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
