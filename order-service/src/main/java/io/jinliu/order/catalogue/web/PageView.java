package io.jinliu.order.catalogue.web;

import io.jinliu.order.catalogue.Catalogue.Page;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One page of the catalogue. */
record PageView(List<SkuView> items, @Nullable String nextCursor) {

    static PageView of(Page page, Locale locale) {
        return new PageView(
                page.offers().stream().map(offer -> SkuView.of(offer, locale)).toList(), page.nextCursor());
    }
}
