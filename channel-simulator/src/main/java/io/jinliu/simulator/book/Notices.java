package io.jinliu.simulator.book;

import io.jinliu.simulator.book.Entry.NoticeQueued;
import io.jinliu.simulator.book.Entry.NoticeTried;
import io.jinliu.simulator.book.Entry.OfNotice;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** News on its way, the most urgent first. Guarded by {@link Book#exclusively}. */
public final class Notices {

    private final Map<String, Notice> pending = new HashMap<>();
    private final TreeSet<Notice> byUrgency =
            new TreeSet<>(Comparator.comparing(Notice::dueAt).thenComparing(Notice::id));

    Notices() {}

    public Optional<Notice> find(String id) {
        return Optional.ofNullable(pending.get(id));
    }

    public Collection<Notice> pending() {
        return List.copyOf(byUrgency);
    }

    public List<Notice> due(Instant now) {
        return byUrgency.stream()
                .takeWhile(notice -> !notice.dueAt().isAfter(now))
                .toList();
    }

    void apply(OfNotice entry) {
        switch (entry) {
            case NoticeQueued queued -> add(queued.notice());
            case NoticeTried tried -> tried(tried);
        }
    }

    private void tried(NoticeTried entry) {
        var notice = pending.remove(entry.noticeId());
        if (notice == null) {
            return; // one of its copies was heard already
        }
        byUrgency.remove(notice);
        if (entry.next() != null) {
            add(notice.tried(entry.next()));
        }
    }

    private void add(Notice notice) {
        pending.put(notice.id(), notice);
        byUrgency.add(notice);
    }
}
