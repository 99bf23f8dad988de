package io.jinliu.payment.openitem.web;

import io.jinliu.payment.openitem.UnknownItem;
import java.util.regex.Pattern;

/** Reads an item's number as we write it. */
final class ItemNo {

    private static final Pattern DECIMAL = Pattern.compile("[1-9][0-9]{0,17}|[1-8][0-9]{18}");

    private ItemNo() {}

    /** @throws UnknownItem if no item of ours can have it */
    static long parse(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new UnknownItem();
        }
        return Long.parseLong(text);
    }
}
