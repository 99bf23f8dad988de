package io.jinliu.order.lifecycle.web;

import io.jinliu.order.particulars.Acceptance;
import io.jinliu.order.particulars.Invoice;
import io.jinliu.order.particulars.Particulars;
import io.jinliu.order.particulars.Receiver;
import org.jspecify.annotations.Nullable;

/** What the buyer told us, masked before it comes here. */
record ParticularsView(
        Receiver receiver,
        @Nullable String payMethod,
        Invoice invoice,
        @Nullable String remark,
        Acceptance terms) {

    static ParticularsView of(Particulars it) {
        return new ParticularsView(it.receiver(), it.payMethod(), it.invoice(), it.remark(), it.acceptance());
    }
}
