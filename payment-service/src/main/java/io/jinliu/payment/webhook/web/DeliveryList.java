package io.jinliu.payment.webhook.web;

import io.jinliu.payment.webhook.Delivery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of deliveries; the cursor is the last one's number, and absent on the last page. */
record DeliveryList(List<DeliveryView> items, @Nullable String nextCursor) {

    /** @param found one more than shown, if there are more */
    static DeliveryList of(List<Delivery> found, int limit) {
        var shown = found.stream().limit(limit).map(DeliveryView::of).toList();
        return new DeliveryList(shown, found.size() > limit ? shown.getLast().id() : null);
    }
}
