package io.jinliu.settlement.ledger;

import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Explains an order's money to finance, and to the merchant whose order it is. */
@Service
public class ExplainOrder {

    private final Books books;

    ExplainOrder(Books books) {
        this.books = books;
    }

    /** @throws UnknownOrder if nothing is known of it, or nothing that this caller may see */
    public Explanation explain(OrderNo order, Caller caller) {
        var tally = books.tally(order);
        if (!mayRead(caller, tally)) {
            throw new UnknownOrder(order);
        }
        var booked = books.postings(order);
        if (tally.isEmpty() && booked.isEmpty()) {
            throw new UnknownOrder(order);
        }
        return Explanation.of(order, tally, booked);
    }

    private static boolean mayRead(Caller caller, Optional<OrderTally> tally) {
        return caller.is(Role.FINANCE)
                || caller.is(Role.AUDITOR)
                || caller.is(Role.OPERATOR)
                || tally.filter(known -> caller.actsFor(known.merchant())).isPresent();
    }
}
