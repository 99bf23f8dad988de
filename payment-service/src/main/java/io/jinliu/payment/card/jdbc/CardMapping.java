package io.jinliu.payment.card.jdbc;

import io.jinliu.common.money.Money;
import io.jinliu.payment.card.Card;
import io.jinliu.payment.card.Card.Purse;
import io.jinliu.payment.card.CardBatch;
import io.jinliu.payment.card.CardEntry;
import io.jinliu.payment.card.CardEntry.Kind;
import io.jinliu.payment.card.CardHold;
import io.jinliu.payment.card.CardNo;
import io.jinliu.payment.card.Pin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;

/** Rows of cards in our words. */
final class CardMapping {

    private CardMapping() {}

    static Card card(ResultSet row, int rowNumber) throws SQLException {
        var purse = new Purse(
                new CardNo(row.getLong("id")),
                row.getLong("batch_id"),
                money(row, "balance_minor"),
                money(row, "held_minor"),
                row.getTimestamp("expires_at").toInstant(),
                row.getLong("version"));
        return switch (row.getString("state")) {
            case "MADE" -> new Card.Made(purse);
            case "ACTIVE" -> new Card.Active(purse);
            case "FROZEN" -> new Card.Frozen(purse);
            case "EXPIRED" -> new Card.Expired(purse);
            case "SPENT" -> new Card.Spent(purse);
            case String unknown -> throw new IllegalStateException("Card row in unknown state " + unknown);
        };
    }

    static Pin pin(ResultSet row, int rowNumber) throws SQLException {
        return new Pin(
                row.getString("pin_salt"),
                row.getString("pin_hash"),
                row.getInt("wrong_pins"),
                Optional.ofNullable(row.getTimestamp("locked_until")).map(Timestamp::toInstant));
    }

    static CardEntry entry(ResultSet row, int rowNumber) throws SQLException {
        return new CardEntry(
                row.getLong("id"),
                new CardNo(row.getLong("card_id")),
                Kind.valueOf(row.getString("kind")),
                row.getString("cause"),
                money(row, "amount_minor"),
                money(row, "balance_minor"),
                row.getTimestamp("booked_at").toInstant());
    }

    static CardHold hold(ResultSet row, int rowNumber) throws SQLException {
        return new CardHold(
                new CardNo(row.getLong("card_id")),
                row.getLong("payment_id"),
                row.getLong("entry_no"),
                money(row, "amount_minor"),
                CardHold.State.valueOf(row.getString("state")));
    }

    static CardBatch batch(ResultSet row, int rowNumber) throws SQLException {
        var terms = new CardBatch.Terms(
                row.getLong("id"),
                row.getString("issuer"),
                row.getString("maker"),
                row.getInt("cards"),
                money(row, "face_minor"),
                row.getTimestamp("expires_at").toInstant());
        return switch (row.getString("state")) {
            case "MADE" -> new CardBatch.Made(terms);
            case "PRINTED" -> new CardBatch.Printed(terms);
            case "ACTIVE" -> new CardBatch.Active(terms, row.getString("checker"));
            case String unknown -> throw new IllegalStateException("Batch row in unknown state " + unknown);
        };
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.of(row.getLong(column), row.getString("currency"));
    }
}
