package io.jinliu.points.loyalty;

import io.jinliu.common.money.Money;
import io.jinliu.common.sharding.WarmUp;
import io.jinliu.points.loyalty.OrderFact.Completed;
import io.jinliu.points.loyalty.OrderFact.Refunded;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Earns, loses and reads points of nobody. */
@Component
class WarmPoints implements WarmUp {

    private static final String NOBODY = "warm-up";
    private static final OrderNo NO_ORDER = new OrderNo(1);

    private final TallyPoints tallyPoints;
    private final PointsBook book;
    private final ShowLeaderboard showLeaderboard;
    private final Clock clock;

    WarmPoints(TallyPoints tallyPoints, PointsBook book, ShowLeaderboard showLeaderboard, Clock clock) {
        this.tallyPoints = tallyPoints;
        this.book = book;
        this.showLeaderboard = showLeaderboard;
        this.clock = clock;
    }

    @Override
    public void walk() {
        var now = clock.instant();
        tallyPoints.add(new Completed(NO_ORDER, NOBODY, Money.cny(2_00), now));
        tallyPoints.add(new Refunded(NO_ORDER, NOBODY, NOBODY, Money.cny(1_00), now));
        book.account(NOBODY);
        book.entries(NOBODY, Long.MAX_VALUE, 1);
        showLeaderboard.show(Period.thisMonth(clock), 1, NOBODY);
    }
}
