package io.jinliu.order.particulars;

import org.jspecify.annotations.Nullable;

/**
 * What the buyer told us besides the goods; personal, so it is encrypted where it is kept and never leaves in an event.
 *
 * @param payMethod how the buyer means to pay: a wish
 */
public record Particulars(
        Receiver receiver,
        Invoice invoice,
        @Nullable String remark,
        @Nullable String payMethod,
        Acceptance acceptance) {

    /** For those who have no need to know. */
    public Particulars masked() {
        return new Particulars(
                receiver.masked(),
                invoice.masked(),
                remark == null ? null : Masks.all(),
                payMethod,
                acceptance.masked());
    }
}
