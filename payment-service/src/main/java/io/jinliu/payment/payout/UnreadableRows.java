package io.jinliu.payment.payout;

import java.util.List;

/** Some rows break a rule, so nothing of the batch is drafted. */
public final class UnreadableRows extends PayoutRejection {

    private static final long serialVersionUID = 1;
    private static final int TOLD = 100;

    private final List<RowError> errors;

    public UnreadableRows(List<RowError> errors) {
        super("%d rows break a rule; nothing is drafted".formatted(errors.size()));
        this.errors = errors.stream().limit(TOLD).toList();
    }

    /** The first hundred. */
    public List<RowError> errors() {
        return errors;
    }
}
