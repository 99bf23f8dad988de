package io.jinliu.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares what was said with what was heard. Most consumers have heard everything, and for them two sums over the ids say
 * so; only where these differ is it worth looking at each event.
 */
final class Hearing {

    private static final String SUM =
            "COALESCE(BIT_XOR(CAST(CONV(LEFT(MD5(event_id), 15), 16, 10) AS UNSIGNED)), 0) AS ids";
    private static final String SAID = "SELECT tag AS k, COUNT(*) AS n, " + SUM + " FROM outbox GROUP BY tag";
    private static final String HEARD = "SELECT consumer AS k, COUNT(*) AS n, " + SUM + " FROM inbox GROUP BY consumer";
    private static final String EACH_SAID = "SELECT event_id, tag, event_key, sent_at FROM outbox WHERE tag = ?";
    private static final String EACH_HEARD = "SELECT event_id FROM inbox WHERE consumer = ?";

    private static final Sum NOTHING = new Sum(0, 0);

    private final List<Books> all;

    Hearing(List<Books> all) {
        this.all = all;
    }

    /** @param times how often the consumer heard it: not at all, or more than once */
    record Misheard(String consumer, Row event, int times) {}

    /** How often something should have been handled. */
    long expected() {
        var said = sums(SAID);
        return Subscriptions.BY_EVENT.entrySet().stream()
                .mapToLong(entry -> said.getOrDefault(entry.getKey(), NOTHING).count()
                        * entry.getValue().size())
                .sum();
    }

    List<Misheard> misheard() {
        var said = sums(SAID);
        var heard = sums(HEARD);
        var misheard = new ArrayList<Misheard>();
        Subscriptions.BY_EVENT.forEach((tag, consumers) -> consumers.stream()
                .filter(consumer -> !Objects.equals(heard.get(consumer), said.get(tag)))
                .forEach(consumer -> compare(tag, consumer, misheard)));
        return misheard;
    }

    private void compare(String tag, String consumer, List<Misheard> misheard) {
        Map<String, Integer> heard = new HashMap<>();
        all.forEach(
                books -> books.each(EACH_HEARD, row -> heard.merge(row.text("event_id"), 1, Integer::sum), consumer));
        all.forEach(books -> books.each(
                EACH_SAID,
                event -> {
                    int times = heard.getOrDefault(event.text("event_id"), 0);
                    if (times != 1) {
                        misheard.add(new Misheard(consumer, event, times));
                    }
                },
                tag));
    }

    private Map<String, Sum> sums(String sql) {
        Map<String, Sum> sums = new HashMap<>();
        all.forEach(books -> books.each(
                sql, row -> sums.merge(row.text("k"), new Sum(row.number("n"), row.number("ids")), Sum::plus)));
        return sums;
    }

    private record Sum(long count, long ids) {

        Sum plus(Sum other) {
            return new Sum(count + other.count, ids ^ other.ids);
        }
    }
}
