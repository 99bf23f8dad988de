package io.jinliu.payment.payout.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.common.money.Money;
import io.jinliu.payment.payout.Payout;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A payout as finance sees it; of the payee, only ends.
 *
 * @param packageInfo what the payee's app confirms it with, while it waits for him
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PayoutView(
        String payoutNo,
        String batchNo,
        int line,
        String status,
        String channel,
        String payeeType,
        String payee,
        @Nullable String name,
        Money amount,
        String scene,
        String remark,
        @Nullable String packageInfo,
        @Nullable String channelNo,
        @Nullable String reason,
        @Nullable OffsetDateTime finishedAt) {

    static PayoutView of(Payout payout) {
        var terms = payout.terms();
        return new PayoutView(
                Long.toString(terms.no()),
                Long.toString(terms.batchNo()),
                terms.line(),
                payout.state(),
                terms.channel().name(),
                terms.payee().type().name(),
                terms.payee().masked(),
                terms.payee().maskedName().orElse(null),
                terms.amount(),
                terms.scene().name(),
                terms.remark(),
                payout instanceof Payout.AwaitingPayee waiting
                        ? waiting.packageInfo().orElse(null)
                        : null,
                payout instanceof Payout.Paid paid ? paid.channelNo() : null,
                payout instanceof Payout.Failed failed ? failed.reason() : null,
                finishedAt(payout));
    }

    private static @Nullable OffsetDateTime finishedAt(Payout payout) {
        return switch (payout) {
            case Payout.Paid paid -> at(paid.at());
            case Payout.Failed failed -> at(failed.at());
            case Payout.Cancelled cancelled -> at(cancelled.at());
            case Payout.Drafted _, Payout.Approved _, Payout.Sent _ -> null;
        };
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
