package io.jinliu.order.catalogue;

import java.util.Locale;

/** What is sold, in words. A SKU belongs to its merchant for good; what it costs stands with its stock. */
public record Sku(String skuId, String merchantId, String name, String nameEn) {

    /** The name for a reader: Chinese if that is asked for, else English. */
    public String nameFor(Locale locale) {
        return locale.getLanguage().equals("zh") ? name : nameEn;
    }
}
