package io.jinliu.payment.refund.jpa;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.jinliu.payment.refund.Refund;
import io.jinliu.payment.refund.Refund.Abnormal;
import io.jinliu.payment.refund.Refund.Applied;
import io.jinliu.payment.refund.Refund.Closed;
import io.jinliu.payment.refund.Refund.Processing;
import io.jinliu.payment.refund.Refund.Rejected;
import io.jinliu.payment.refund.Refund.Requested;
import io.jinliu.payment.refund.Refund.Succeeded;
import java.time.Instant;

/** Rows of {@code refund} as states, and back. */
final class RefundStates {

    private RefundStates() {}

    static Refund read(RefundRow row) {
        var terms = row.terms();
        return switch (row.state) {
            case "APPLIED" -> new Applied(terms, requireNonNull(row.appliedBy));
            case "REJECTED" -> new Rejected(terms, requireNonNull(row.outcome), requireNonNull(row.finishedAt));
            case "REQUESTED" -> new Requested(terms, requireNonNullElse(row.notBefore, terms.requestedAt()), row.asked);
            case "PROCESSING" -> new Processing(terms, row.asked);
            case "ABNORMAL" -> new Abnormal(terms, requireNonNull(row.outcome), row.asked);
            case "SUCCEEDED" ->
                new Succeeded(terms, requireNonNull(row.channelRefundNo), requireNonNull(row.finishedAt));
            case "CLOSED" -> new Closed(terms, requireNonNull(row.outcome), requireNonNull(row.finishedAt));
            case String unknown -> throw new IllegalStateException("Refund row in unknown state " + unknown);
        };
    }

    /** Which state it is and what only that state has; when to ask again is written apart. */
    static void write(Refund refund, RefundRow row) {
        row.state = refund.state();
        switch (refund) {
            case Applied applied -> row.appliedBy = applied.applicant();
            case Requested requested -> row.notBefore = requested.notBefore();
            case Processing _ -> {}
            case Abnormal abnormal -> row.outcome = abnormal.reason();
            case Succeeded succeeded -> {
                row.channelRefundNo = succeeded.channelRefundNo();
                finish(succeeded.at(), row);
            }
            case Closed closed -> {
                row.outcome = closed.reason();
                finish(closed.at(), row);
            }
            case Rejected rejected -> {
                row.outcome = rejected.reason();
                finish(rejected.at(), row);
            }
        }
    }

    private static void finish(Instant at, RefundRow row) {
        row.finishedAt = at;
        row.askAt = null;
    }
}
