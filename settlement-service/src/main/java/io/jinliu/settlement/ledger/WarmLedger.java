package io.jinliu.settlement.ledger;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.common.sharding.WarmUp;
import io.jinliu.settlement.ledger.BookedEntry.Position;
import io.jinliu.settlement.ledger.OrderFact.Collected;
import io.jinliu.settlement.ledger.OrderFact.Completed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Books an order of nobody, and reads the books of nobody. */
@Component
class WarmLedger implements WarmUp {

    private static final String NOBODY = "warm-up";
    private static final OrderNo NO_ORDER = new OrderNo(1);
    private static final Money FEN = Money.cny(100);

    private final BookMovements bookMovements;
    private final TallyOrder tallyOrder;
    private final Books books;
    private final Clock clock;

    WarmLedger(BookMovements bookMovements, TallyOrder tallyOrder, Books books, Clock clock) {
        this.bookMovements = bookMovements;
        this.tallyOrder = tallyOrder;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public void walk() {
        var now = clock.instant();
        var movement = new Movement(NOBODY, NOBODY, Optional.of(NO_ORDER), FEN, now);
        bookMovements.book(new Slot(0), List.of(movement.collectionFor(NOBODY)));
        tallyOrder.add(new Collected(NO_ORDER, NOBODY, NOBODY, FEN, now));
        tallyOrder.add(new Completed(NO_ORDER, NOBODY, FEN, now));
        books.sums(Instant.EPOCH);
        books.sums(NOBODY, List.of(Account.MERCHANT_PENDING));
        books.entries(Account.MERCHANT_PENDING, NOBODY, Position.NEWEST, 1);
        books.postings(NO_ORDER);
        books.tally(NO_ORDER);
    }
}
