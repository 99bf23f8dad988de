package io.jinliu.payment.channel;

import io.jinliu.common.money.Money;
import java.util.List;

/**
 * Shares to be paid out of collected money. The same number with the same terms may be sent again: the channel pays once.
 *
 * @param splitNo our number, the channel's {@code out_order_no} or {@code out_request_no}
 * @param channelNo the channel's number of the money that is shared
 * @param parts one for each receiver; none to release what is frozen and nothing else
 * @param releasesRest whether what is not shared stops being frozen
 */
public record SharingOrder(long splitNo, String channelNo, List<Part> parts, boolean releasesRest) {

    public SharingOrder {
        parts = List.copyOf(parts);
    }

    /** One receiver's share. */
    public record Part(Receiver receiver, Money amount, String description) {}
}
