package io.jinliu.payment.payout.jdbc;

import io.jinliu.payment.payout.Payout;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What only some states have. */
record PayoutColumns(
        boolean reserved,
        int asked,
        @Nullable String packageInfo,
        @Nullable String channelNo,
        @Nullable String outcome,
        @Nullable Instant sentAt,
        @Nullable Instant finishedAt) {

    private static final int LONGEST_OUTCOME = 255;

    static PayoutColumns of(Payout payout) {
        return switch (payout) {
            case Payout.Drafted _ -> new PayoutColumns(false, 0, null, null, null, null, null);
            case Payout.Approved approved -> new PayoutColumns(approved.reserved(), 0, null, null, null, null, null);
            case Payout.Asked asked -> new PayoutColumns(true, asked.asked(), null, null, null, asked.sentAt(), null);
            case Payout.AwaitingPayee waiting ->
                new PayoutColumns(
                        true, waiting.asked(), waiting.packageInfo().orElse(null), null, null, waiting.sentAt(), null);
            case Payout.Paid paid -> new PayoutColumns(true, 0, null, paid.channelNo(), null, null, paid.at());
            case Payout.Failed failed ->
                new PayoutColumns(true, 0, null, null, cut(failed.reason()), null, failed.at());
            case Payout.Cancelled cancelled -> new PayoutColumns(false, 0, null, null, null, null, cancelled.at());
        };
    }

    private static String cut(String outcome) {
        return outcome.length() <= LONGEST_OUTCOME ? outcome : outcome.substring(0, LONGEST_OUTCOME);
    }
}
