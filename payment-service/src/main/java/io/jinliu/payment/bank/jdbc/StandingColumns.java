package io.jinliu.payment.bank.jdbc;

import io.jinliu.payment.bank.Standing;
import io.jinliu.payment.bank.Standing.Matched;
import io.jinliu.payment.bank.Standing.Matching;
import io.jinliu.payment.bank.Standing.New;
import io.jinliu.payment.bank.Standing.Offset;
import io.jinliu.payment.bank.Standing.Paid;
import io.jinliu.payment.bank.Standing.Proposed;
import io.jinliu.payment.bank.Standing.Returned;
import io.jinliu.payment.bank.Standing.Returning;
import io.jinliu.payment.bank.Standing.Settled;
import io.jinliu.payment.bank.Standing.Unexplained;
import io.jinliu.payment.bank.Standing.Unmatched;
import io.jinliu.payment.bank.Standing.Why;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands, as the columns that only that state has.
 *
 * @param about the payment's or the refund's number
 */
record StandingColumns(
        @Nullable String reason,
        @Nullable Long about,
        @Nullable String maker,
        @Nullable String checker) {

    private static final StandingColumns NONE = new StandingColumns(null, null, null, null);

    static StandingColumns of(Standing standing) {
        return switch (standing) {
            case New _, Offset _, Unexplained _ -> NONE;
            case Paid(var payment) -> new StandingColumns(null, payment, null, null);
            case Settled(var refund) -> new StandingColumns(null, refund, null, null);
            case Unmatched(var why) -> new StandingColumns(why.name(), null, null, null);
            case Proposed(var why, var payment, var maker) -> new StandingColumns(why.name(), payment, maker, null);
            case Matching(var why, var payment, var maker, var checker) ->
                new StandingColumns(why.name(), payment, maker, checker);
            case Matched(var why, var payment, var maker, var checker) ->
                new StandingColumns(why.name(), payment, maker, checker);
            case Returning(var why, var by) -> new StandingColumns(why.name(), null, by, null);
            case Returned(var why, var by) -> new StandingColumns(why.name(), null, by, null);
        };
    }

    static Standing read(ResultSet row) throws SQLException {
        var about = row.getLong("about");
        var maker = row.getString("maker");
        return switch (row.getString("state")) {
            case "NEW" -> new New();
            case "PAID" -> new Paid(about);
            case "UNMATCHED" -> new Unmatched(why(row));
            case "PROPOSED" -> new Proposed(why(row), about, maker);
            case "MATCHING" -> new Matching(why(row), about, maker, row.getString("checker"));
            case "MATCHED" -> new Matched(why(row), about, maker, row.getString("checker"));
            case "RETURNING" -> new Returning(why(row), maker);
            case "RETURNED" -> new Returned(why(row), maker);
            case "SETTLED" -> new Settled(about);
            case "OFFSET" -> new Offset();
            case "UNEXPLAINED" -> new Unexplained();
            case String unknown -> throw new IllegalStateException("Bank entry in unknown state " + unknown);
        };
    }

    private static Why why(ResultSet row) throws SQLException {
        return Why.valueOf(row.getString("reason"));
    }
}
