package io.jinliu.payment.webhook;

import io.jinliu.common.sharding.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where events are kept, so that they can be told again. */
public interface NewsArchive {

    /** False if this was told of that number before. */
    boolean keep(News news);

    Optional<News> find(long eventNo);

    /** The oldest first. */
    List<News> between(String merchant, Instant from, Instant to, Set<EventType> types, int limit);

    /** Removes what is older; some at a time. */
    void forget(Database database, Instant before);
}
