package io.jinliu.payment.payout.jdbc;

import io.jinliu.common.crypto.FieldCipher;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Payee;
import io.jinliu.payment.channel.PayoutOrder.Scene;
import io.jinliu.payment.payout.Payout;
import io.jinliu.payment.payout.PayoutTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** Rows of payouts in our words. Who is paid is encrypted, each field bound to its row. */
record PayoutMapping(FieldCipher cipher) {

    String sealedAccount(PayoutTerms terms) {
        return cipher.encrypt(terms.payee().account(), accountContext(terms.no()));
    }

    Optional<String> sealedName(PayoutTerms terms) {
        return terms.payee().name().map(name -> cipher.encrypt(name, nameContext(terms.no())));
    }

    Payout payout(ResultSet row, int rowNumber) throws SQLException {
        var terms = terms(row);
        return switch (row.getString("state")) {
            case "DRAFTED" -> new Payout.Drafted(terms);
            case "APPROVED" -> new Payout.Approved(terms, row.getBoolean("reserved"));
            case "ASKED" -> new Payout.Asked(terms, row.getInt("asked"), at(row, "sent_at"));
            case "AWAITING_PAYEE" ->
                new Payout.AwaitingPayee(
                        terms,
                        Optional.ofNullable(row.getString("package_info")),
                        row.getInt("asked"),
                        at(row, "sent_at"));
            case "PAID" -> new Payout.Paid(terms, row.getString("channel_no"), at(row, "finished_at"));
            case "FAILED" -> new Payout.Failed(terms, row.getString("outcome"), at(row, "finished_at"));
            case "CANCELLED" -> new Payout.Cancelled(terms, at(row, "finished_at"));
            case String unknown -> throw new IllegalStateException("Payout row in unknown state " + unknown);
        };
    }

    private PayoutTerms terms(ResultSet row) throws SQLException {
        var no = row.getLong("id");
        var name = Optional.ofNullable(row.getString("payee_name")).map(text -> cipher.decrypt(text, nameContext(no)));
        var account = cipher.decrypt(row.getString("payee"), accountContext(no));
        return new PayoutTerms(
                no,
                row.getLong("batch_id"),
                row.getInt("line"),
                row.getString("account"),
                new Payee(Payee.Type.valueOf(row.getString("payee_type")), account, name),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                Scene.valueOf(row.getString("scene")),
                row.getString("remark"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column))
                .map(Timestamp::toInstant)
                .orElseThrow(() -> new IllegalStateException("A payout without its " + column));
    }

    private static String accountContext(long no) {
        return "payout.payee:" + no;
    }

    private static String nameContext(long no) {
        return "payout.name:" + no;
    }
}
