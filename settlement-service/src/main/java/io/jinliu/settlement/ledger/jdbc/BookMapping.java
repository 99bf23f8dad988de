package io.jinliu.settlement.ledger.jdbc;

import static java.util.stream.Collectors.groupingBy;

import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.Account;
import io.jinliu.settlement.ledger.AccountSum;
import io.jinliu.settlement.ledger.BookedEntry;
import io.jinliu.settlement.ledger.BookedPosting;
import io.jinliu.settlement.ledger.CommissionRate;
import io.jinliu.settlement.ledger.Earning;
import io.jinliu.settlement.ledger.Entry;
import io.jinliu.settlement.ledger.OrderNo;
import io.jinliu.settlement.ledger.OrderTally;
import io.jinliu.settlement.ledger.Posting;
import io.jinliu.settlement.ledger.Posting.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of the ledger in our words. */
final class BookMapping {

    private BookMapping() {}

    /** A posting's head, repeated for each of its entries. */
    record Line(Head head, Entry entry) {}

    record Head(long id, Kind kind, String cause, Optional<OrderNo> order, Instant effectiveAt, Instant bookedAt) {}

    static Entry entry(ResultSet row, int rowNumber) throws SQLException {
        return new Entry(account(row), row.getString("owner"), money(row, "amount"));
    }

    static BookedEntry bookedEntry(ResultSet row, int rowNumber) throws SQLException {
        return new BookedEntry(
                row.getLong("id"),
                row.getLong("posting_id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("cause"),
                order(row),
                entry(row, rowNumber),
                row.getTimestamp("booked_at").toInstant());
    }

    static Line line(ResultSet row, int rowNumber) throws SQLException {
        var head = new Head(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("cause"),
                order(row),
                row.getTimestamp("effective_at").toInstant(),
                row.getTimestamp("booked_at").toInstant());
        return new Line(head, entry(row, rowNumber));
    }

    static Stream<BookedPosting> postings(List<Line> lines) {
        var byHead = lines.stream()
                .collect(groupingBy(
                        Line::head, LinkedHashMap::new, Collectors.mapping(Line::entry, Collectors.toList())));
        return byHead.entrySet().stream().map(posting -> posting(posting.getKey(), posting.getValue()));
    }

    static AccountSum sum(ResultSet row, int rowNumber) throws SQLException {
        return new AccountSum(account(row), row.getString("owner"), money(row, "debit"), money(row, "credit"));
    }

    static List<String> key(AccountSum sum) {
        return List.of(sum.account().code(), sum.owner(), sum.debit().currency().getCurrencyCode());
    }

    static AccountSum plus(AccountSum one, AccountSum other) {
        return new AccountSum(
                one.account(),
                one.owner(),
                one.debit().plus(other.debit()),
                one.credit().plus(other.credit()));
    }

    static OrderTally tally(ResultSet row, int rowNumber) throws SQLException {
        return new OrderTally(
                new OrderNo(row.getLong("order_no")),
                row.getString("merchant_id"),
                money(row, "collected"),
                money(row, "refunded"),
                row.getBoolean("completed")
                        ? Optional.of(
                                new CommissionRate(row.getInt("commission_bp"), row.getBoolean("commission_agreed")))
                        : Optional.empty(),
                new Earning(money(row, "booked_net"), money(row, "booked_commission")),
                row.getLong("version"));
    }

    private static BookedPosting posting(Head head, List<Entry> entries) {
        var posting = new Posting(head.kind(), head.cause(), head.order(), head.effectiveAt(), entries);
        return new BookedPosting(head.id(), posting, head.bookedAt());
    }

    private static Account account(ResultSet row) throws SQLException {
        return Account.ofCode(row.getString("account"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.of(row.getLong(column), row.getString("currency"));
    }

    private static Optional<OrderNo> order(ResultSet row) throws SQLException {
        var number = row.getLong("order_no");
        return row.wasNull() ? Optional.empty() : Optional.of(new OrderNo(number));
    }
}
