package io.jinliu.settlement.ledger.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import io.jinliu.common.sharding.Database;
import io.jinliu.common.sharding.Databases;
import io.jinliu.common.sharding.FullRoute;
import io.jinliu.settlement.ledger.Account;
import io.jinliu.settlement.ledger.AccountSum;
import io.jinliu.settlement.ledger.BookedEntry;
import io.jinliu.settlement.ledger.BookedEntry.Position;
import io.jinliu.settlement.ledger.BookedPosting;
import io.jinliu.settlement.ledger.Books;
import io.jinliu.settlement.ledger.OrderNo;
import io.jinliu.settlement.ledger.OrderTally;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Reads each physical table in one statement, so every posting is seen wholly or not at all, and merges. Sums are grouped
 * in the database over an index that holds all they need.
 */
@Repository
@FullRoute("finance asks about accounts and orders, whose entries lie with their causes, not with them")
class JdbcBooks implements Books {

    private static final int MOST_POSTINGS = 1_000;
    private static final String DEBIT_AND_CREDIT = """
            SELECT account, owner, currency, SUM(GREATEST(amount, 0)) AS debit, SUM(GREATEST(-amount, 0)) AS credit
              FROM ledger_entry_%d
            """;
    private static final String UNTIL = " WHERE booked_at <= :at GROUP BY account, owner, currency";
    private static final String OF_OWNER =
            " WHERE account IN (:accounts) AND owner = :owner GROUP BY account, owner, currency";
    private static final String ENTRIES = """
            SELECT e.id, e.posting_id, p.kind, p.cause, e.order_no, e.account, e.owner, e.currency, e.amount, e.booked_at
              FROM ledger_entry_%1$d e JOIN posting_%1$d p ON p.id = e.posting_id
             WHERE e.account = :account AND e.owner = :owner
               AND (e.booked_at < :at OR (e.booked_at = :at AND e.id < :id))
             ORDER BY e.booked_at DESC, e.id DESC LIMIT :limit
            """;
    private static final String POSTINGS = """
            SELECT p.id, p.kind, p.cause, p.order_no, p.effective_at, p.booked_at,
                   e.account, e.owner, e.currency, e.amount
              FROM posting_%1$d p JOIN ledger_entry_%1$d e ON e.posting_id = p.id
             WHERE p.order_no = :order ORDER BY p.id, e.line LIMIT :limit
            """;

    private final Databases databases;

    JdbcBooks(Databases databases) {
        this.databases = databases;
    }

    @Override
    public List<AccountSum> sums(Instant at) {
        return merged(onEachTable(DEBIT_AND_CREDIT + UNTIL)
                .map(statement -> statement.param("at", Timestamp.from(at.truncatedTo(ChronoUnit.MICROS)))));
    }

    @Override
    public List<AccountSum> sums(String owner, List<Account> accounts) {
        var codes = accounts.stream().map(Account::code).toList();
        return merged(onEachTable(DEBIT_AND_CREDIT + OF_OWNER)
                .map(statement -> statement.param("accounts", codes).param("owner", owner)));
    }

    @Override
    public List<BookedEntry> entries(Account account, String owner, Position after, int limit) {
        return onEachTable(ENTRIES)
                .flatMap(statement -> statement
                        .param("account", account.code())
                        .param("owner", owner)
                        .param("at", Timestamp.from(after.bookedAt()))
                        .param("id", after.id())
                        .param("limit", limit)
                        .query(BookMapping::bookedEntry)
                        .list()
                        .stream())
                .sorted(Comparator.comparing(BookedEntry::bookedAt)
                        .thenComparing(BookedEntry::id)
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<BookedPosting> postings(OrderNo order) {
        return onEachTable(POSTINGS)
                .flatMap(statement -> BookMapping.postings(statement
                        .param("order", order.value())
                        .param("limit", MOST_POSTINGS)
                        .query(BookMapping::line)
                        .list()))
                .sorted(Comparator.comparing(BookedPosting::bookedAt).thenComparing(BookedPosting::id))
                .toList();
    }

    @Override
    public Optional<OrderTally> tally(OrderNo order) {
        return onEachTable("SELECT * FROM order_tally_%d WHERE order_no = :order")
                .flatMap(statement -> statement.param("order", order.value()).query(BookMapping::tally).list().stream())
                .findFirst();
    }

    private static List<AccountSum> merged(Stream<StatementSpec> statements) {
        var byOwner = statements
                .flatMap(statement -> statement.query(BookMapping::sum).list().stream())
                .collect(groupingBy(BookMapping::key, reducing((one, other) -> BookMapping.plus(one, other))));
        return byOwner.values().stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(AccountSum::account)
                        .thenComparing(AccountSum::owner)
                        .thenComparing(sum -> sum.debit().currency().getCurrencyCode()))
                .toList();
    }

    private Stream<StatementSpec> onEachTable(String sql) {
        var statements = new ArrayList<StatementSpec>();
        for (Database database : databases.all()) {
            for (int table = 0; table < database.tables(); table++) {
                statements.add(database.jdbc().sql(sql.formatted(table)));
            }
        }
        return statements.stream();
    }
}
