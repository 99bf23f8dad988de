package io.jinliu.payment.webhook;

import io.jinliu.common.sharding.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

final class InMemoryNews implements NewsArchive {

    private final TreeMap<Long, News> all = new TreeMap<>();

    @Override
    public boolean keep(News news) {
        var known = all.values().stream()
                .anyMatch(old -> old.merchant().equals(news.merchant())
                        && old.type() == news.type()
                        && old.about().equals(news.about()));
        if (!known) {
            all.put(news.no(), news);
        }
        return !known;
    }

    @Override
    public Optional<News> find(long eventNo) {
        return Optional.ofNullable(all.get(eventNo));
    }

    @Override
    public List<News> between(String merchant, Instant from, Instant to, Set<EventType> types, int limit) {
        return all.values().stream()
                .filter(news -> news.merchant().equals(merchant) && types.contains(news.type()))
                .filter(news -> !news.at().isBefore(from) && news.at().isBefore(to))
                .limit(limit)
                .toList();
    }

    @Override
    public void forget(Database database, Instant before) {
        all.values().removeIf(news -> news.at().isBefore(before));
    }
}
