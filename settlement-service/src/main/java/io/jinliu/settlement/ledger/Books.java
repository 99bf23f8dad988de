package io.jinliu.settlement.ledger;

import io.jinliu.settlement.ledger.BookedEntry.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ledger as it is read: over all slots, by people who look at the whole. */
public interface Books {

    /** Every account that was ever touched until then (inclusive), by code, owner and currency. */
    List<AccountSum> sums(Instant at);

    /** What one owner has on those accounts now. */
    List<AccountSum> sums(String owner, List<Account> accounts);

    /** The entries behind {@code after}, newest first. */
    List<BookedEntry> entries(Account account, String owner, Position after, int limit);

    /** All that was booked for an order, oldest first. */
    List<BookedPosting> postings(OrderNo order);

    Optional<OrderTally> tally(OrderNo order);
}
