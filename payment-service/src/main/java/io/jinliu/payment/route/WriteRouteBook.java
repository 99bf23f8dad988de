package io.jinliu.payment.route;

import io.jinliu.common.audit.Audit;
import io.jinliu.payment.route.RouteBook.Active;
import io.jinliu.payment.route.RouteBook.Drafted;
import io.jinliu.payment.route.RouteBook.Replaced;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts rules, by one person, and makes them count, by another. */
@Service
public class WriteRouteBook {

    private static final int LATEST = 50;

    private final RouteBooks books;
    private final Audit audit;
    private final Clock clock;

    WriteRouteBook(RouteBooks books, Audit audit, Clock clock) {
        this.books = books;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes the next version; nothing is arranged by it yet. */
    @Transactional
    public Drafted draft(List<RouteRule> rules, String reason, String maker) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var drafted = new Drafted(new RouteBook.Terms(books.lock() + 1, rules, reason, maker, now));
        books.draft(drafted);
        told(drafted, "route-book.drafted", maker);
        return drafted;
    }

    /**
     * Makes a version count, or leaves it if it does.
     *
     * @throws UnknownBook if there is no such version
     * @throws BookIsOver if it was replaced, or a later one counts already
     * @throws OtherHands if its maker confirms it
     */
    @Transactional
    public RouteBook activate(int version, String checker) {
        books.lock();
        return switch (books.find(version).orElseThrow(() -> new UnknownBook(version))) {
            case Active active -> active;
            case Replaced _ -> throw new BookIsOver(version);
            case Drafted drafted -> activated(drafted, checker);
        };
    }

    private Active activated(Drafted drafted, String checker) {
        var before = books.active();
        if (before.filter(active -> active.terms().version() > drafted.terms().version())
                .isPresent()) {
            throw new BookIsOver(drafted.terms().version());
        }
        var active = drafted.active(checker, clock.instant().truncatedTo(ChronoUnit.MICROS));
        before.ifPresent(old -> books.keep(old.replaced()));
        books.keep(active);
        told(active, "route-book.active", checker);
        return active;
    }

    private void told(RouteBook book, String action, String by) {
        var terms = book.terms();
        audit.record(TurnSwitch.SLOT, action, "version " + terms.version(), "%s: %s".formatted(by, terms.reason()));
    }

    public List<RouteBook> latest() {
        return books.latest(LATEST);
    }
}
