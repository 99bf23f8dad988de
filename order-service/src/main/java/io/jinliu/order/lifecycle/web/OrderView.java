package io.jinliu.order.lifecycle.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jinliu.common.money.Money;
import io.jinliu.order.history.Entry;
import io.jinliu.order.lifecycle.Line;
import io.jinliu.order.lifecycle.Refunds;
import io.jinliu.order.lifecycle.ViewOrder.View;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An order as the world sees it: the fields of the seed's table under our names, flat, and what came after. */
record OrderView(
        String orderNo,
        String buyerId,
        String merchantId,
        Instant placedAt,
        Money amount,
        List<LineView> lines,
        @JsonUnwrapped ParticularsView particulars,
        @JsonUnwrapped StandingView standing,
        List<HistoryView> history) {

    static OrderView of(View view, Locale locale) {
        var purchase = view.order().purchase();
        var refunds = StandingView.refunds(view.order());
        return new OrderView(
                purchase.number().toString(),
                purchase.buyerId(),
                purchase.merchantId(),
                purchase.placedAt(),
                purchase.amount(),
                purchase.lines().stream()
                        .map(line -> LineView.of(line, refunds))
                        .toList(),
                ParticularsView.of(view.particulars()),
                StandingView.of(view.order(), locale),
                view.history().stream().map(it -> HistoryView.of(it, locale)).toList());
    }

    record LineView(int line, String skuId, String name, int quantity, Money unitPrice, Money amount, Money refunded) {

        static LineView of(Line it, Refunds refunds) {
            var refunded = refunds.ofLine(it.line());
            return new LineView(it.line(), it.skuId(), it.name(), it.quantity(), it.unitPrice(), it.amount(), refunded);
        }
    }

    record HistoryView(
            Instant at,
            String status,
            String actor,
            String cause,
            String causeText,
            @Nullable String detail,
            @Nullable String detailText,
            @Nullable String traceId) {

        static HistoryView of(Entry it, Locale locale) {
            var detail = it.detail();
            return new HistoryView(
                    it.at(),
                    it.status(),
                    it.actor(),
                    it.cause(),
                    StatusText.of(it.cause(), locale),
                    detail,
                    detail == null ? null : StatusText.of(detail, locale),
                    it.traceId());
        }
    }
}
