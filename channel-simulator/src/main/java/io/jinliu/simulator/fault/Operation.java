package io.jinliu.simulator.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What merchant and channel do with each other, whatever the channel calls it. */
public enum Operation {
    CREATE,
    QUERY,
    CLOSE,
    REVERSE,
    REFUND,
    REFUND_QUERY,
    TRANSFER,
    TRANSFER_QUERY,
    TRANSFER_CANCEL,
    BILL,
    BILL_DOWNLOAD,
    RECEIVER,
    SPLIT,
    SPLIT_QUERY,
    SPLIT_RETURN,
    COMPLAINT,
    COMPLAINT_QUERY,
    NOTIFY,
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Operation> named(String word) {
        return Arrays.stream(values())
                .filter(operation -> operation != OTHER && operation.word().equals(word))
                .findFirst();
    }
}
