package io.jinliu.payment.payout;

import java.util.List;

/** Rows pay the same person the same amount, and nobody said that it is meant. */
public final class DuplicateRows extends PayoutRejection {

    private static final long serialVersionUID = 1;
    private static final int TOLD = 100;

    private final List<RowError> rows;

    public DuplicateRows(List<RowError> rows) {
        super("%d rows repeat another's payee and amount".formatted(rows.size()));
        this.rows = rows.stream().limit(TOLD).toList();
    }

    /** The first hundred that repeat another. */
    public List<RowError> rows() {
        return rows;
    }
}
