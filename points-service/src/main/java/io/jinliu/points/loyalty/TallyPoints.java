package io.jinliu.points.loyalty;

import io.jinliu.common.id.Slot;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.points.loyalty.OrderFact.Completed;
import io.jinliu.points.loyalty.OrderFact.Refunded;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a fact to an order's tally and books the points that follow from it. */
@Service
public class TallyPoints {

    private static final String TOPIC = "points-events";

    private final PointsTallies tallies;
    private final PointsBook book;
    private final Outbox outbox;
    private final Clock clock;

    TallyPoints(PointsTallies tallies, PointsBook book, Outbox outbox, Clock clock) {
        this.tallies = tallies;
        this.book = book;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void add(OrderFact fact) {
        if (!tallies.note(fact)) {
            return;
        }
        var tally = moved(tallies.lock(fact), fact);
        tallies.keep(tally.settled());
        if (tally.due() != 0) {
            enter(tally, fact.at());
        }
    }

    private static PointsTally moved(PointsTally tally, OrderFact fact) {
        return switch (fact) {
            case Completed completed -> tally.complete(new Purchase(completed.amount(), completed.at()));
            case Refunded refunded -> tally.refund(refunded.amount());
        };
    }

    private void enter(PointsTally tally, Instant at) {
        var day = tally.purchase().orElseThrow().day(); // nothing is due before completion
        book.enter(
                new PointsEntry(tally.order(), tally.buyer(), tally.version(), tally.due(), day, at), Period.of(day));
        var order = tally.order().toString();
        outbox.append(Slot.ofOwner(tally.buyer()), TOPIC, order, event(order, tally.buyer(), tally.due()));
    }

    private Record event(String order, String buyer, long points) {
        return points > 0
                ? new PointsAwarded(buyer, order, points, clock.instant())
                : new PointsClawedBack(buyer, order, Math.negateExact(points), clock.instant());
    }
}
