package io.jinliu.payment.openitem.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.common.money.Money;
import io.jinliu.payment.openitem.OpenItem;
import io.jinliu.payment.openitem.OpenItem.Resolved;
import io.jinliu.payment.openitem.OpenItem.Taken;
import io.jinliu.payment.openitem.OpenItem.Waiting;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** An item as the outside sees it; {@code command} is what ends it, where words do not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpenItemView(
        String itemNo,
        String kind,
        String subject,
        @Nullable String merchantId,
        @Nullable Money amount,
        String detail,
        String status,
        @Nullable String owner,
        @Nullable String command,
        OffsetDateTime openedAt,
        OffsetDateTime dueAt,
        @Nullable String how,
        @Nullable String note) {

    static OpenItemView of(OpenItem item) {
        var terms = item.terms();
        var done = item instanceof Resolved resolved ? resolved : null;
        return new OpenItemView(
                Long.toString(terms.no()),
                terms.kind().name(),
                terms.subject(),
                terms.merchant().orElse(null),
                terms.amount().orElse(null),
                terms.detail(),
                item.state(),
                owner(item),
                terms.kind().command(terms.subject()).orElse(null),
                terms.openedAt().atOffset(ZoneOffset.UTC),
                terms.dueAt().atOffset(ZoneOffset.UTC),
                done == null ? null : done.how().name(),
                done == null ? null : done.note());
    }

    private static @Nullable String owner(OpenItem item) {
        return switch (item) {
            case Waiting _ -> null;
            case Taken taken -> taken.owner();
            case Resolved resolved -> resolved.owner().orElse(null);
        };
    }
}
