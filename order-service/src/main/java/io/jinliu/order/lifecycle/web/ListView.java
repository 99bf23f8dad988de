package io.jinliu.order.lifecycle.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list; the cursor is the last order's number, and absent on the last page. */
record ListView(List<ListItem> items, @Nullable String nextCursor) {

    /** @param found one more than shown, if there are more */
    static ListView of(List<ListItem> found, int limit) {
        var shown = found.stream().limit(limit).toList();
        return new ListView(shown, found.size() > limit ? shown.getLast().orderNo() : null);
    }
}
