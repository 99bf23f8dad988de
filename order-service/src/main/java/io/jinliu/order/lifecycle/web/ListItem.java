package io.jinliu.order.lifecycle.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.common.money.Money;
import io.jinliu.order.lifecycle.CloseCause;
import io.jinliu.order.lifecycle.Summary;
import io.jinliu.order.merchantview.MerchantOrder;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An order as a line of a list; what the merchant's view does not keep is left out there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListItem(
        String orderNo,
        String buyerId,
        String merchantId,
        Instant placedAt,
        String status,
        String statusText,
        @Nullable CloseCause closeCause,
        Money amount,
        @Nullable Money refunded,
        String title,
        int lines,
        @Nullable Instant payBefore) {

    static ListItem of(Summary it, Locale locale) {
        return new ListItem(
                it.number().toString(),
                it.buyerId(),
                it.merchantId(),
                it.placedAt(),
                it.status().name(),
                StatusText.of(it.status().name(), locale),
                it.closeCause(),
                it.amount(),
                it.refunded(),
                it.title(),
                it.lines(),
                it.payBefore());
    }

    static ListItem of(MerchantOrder it, Locale locale) {
        return new ListItem(
                Long.toString(it.orderNo()),
                it.buyerId(),
                it.merchantId(),
                it.placedAt(),
                it.status(),
                StatusText.of(it.status(), locale),
                null,
                it.amount(),
                null,
                it.title(),
                it.lines(),
                null);
    }
}
