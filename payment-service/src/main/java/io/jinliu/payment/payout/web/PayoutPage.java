package io.jinliu.payment.payout.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.payment.payout.Payout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some payouts of a batch, in the order of its lines. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PayoutPage(List<PayoutView> items, @Nullable String nextCursor) {

    /** @param limit how many were asked for; as many say that there may be more */
    static PayoutPage of(List<Payout> payouts, int limit) {
        var next = payouts.size() < limit
                ? null
                : Integer.toString(payouts.getLast().terms().line());
        return new PayoutPage(payouts.stream().map(PayoutView::of).toList(), next);
    }
}
