package io.jinliu.payment.openitem;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The one list of everything that is open. */
@Service
public class ReadItems {

    private final OpenItems items;
    private final Clock clock;

    ReadItems(OpenItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /** Those due first before the others, at most {@link OpenItems#MOST}; {@code overdue} leaves out what has time. */
    public List<OpenItem> list(Optional<Kind> kind, Optional<String> owner, boolean overdue) {
        var before = overdue ? Optional.of(clock.instant()) : Optional.<Instant>empty();
        return items.list(new OpenItems.Wanted(kind, owner, before));
    }
}
