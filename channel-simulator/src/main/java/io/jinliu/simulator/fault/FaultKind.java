package io.jinliu.simulator.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Ways to go wrong. */
public enum FaultKind {
    DELAY(Aim.BOTH),
    DROP(Aim.BOTH),
    TIMEOUT_AFTER_SUCCESS(Aim.REQUEST),
    ERROR(Aim.REQUEST),
    CORRUPT_SIGNATURE(Aim.BOTH),
    SIGNATURE_PROBE(Aim.NOTICE),
    CHANGE_AMOUNT(Aim.NOTICE),
    DUPLICATE(Aim.NOTICE),
    REORDER(Aim.NOTICE),
    SKIP(Aim.NOTICE),
    MISSING(Aim.BILL),
    LATE(Aim.BILL),
    PARTIAL(Aim.BILL),
    DUPLICATE_ROW(Aim.BILL),
    DAY_OFF(Aim.BILL),
    WRONG_HASH(Aim.BILL);

    private final Aim aim;

    FaultKind(Aim aim) {
        this.aim = aim;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean fits(Operation operation) {
        return switch (aim) {
            case BOTH -> true;
            case REQUEST -> operation != Operation.NOTIFY;
            case NOTICE -> operation == Operation.NOTIFY;
            case BILL -> operation == Operation.BILL;
        };
    }

    public static Optional<FaultKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    private enum Aim {
        REQUEST,
        NOTICE,
        BILL,
        BOTH
    }
}
