package io.jinliu.order.merchantview;

import io.jinliu.common.money.Money;
import java.time.Instant;

/**
 * An order as its merchant's list shows it.
 *
 * @param status the order's state by its outward name
 * @param lines how many there are; the title is the first one's
 * @param version of the order when it was like this
 */
public record MerchantOrder(
        String merchantId,
        long orderNo,
        String buyerId,
        String status,
        Money amount,
        String title,
        int lines,
        Instant placedAt,
        long version) {}
