package io.jinliu.payment.bank.jdbc;

import io.jinliu.common.crypto.FieldCipher;
import io.jinliu.common.money.Money;
import io.jinliu.payment.bank.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rows of a bank have in common: amounts, moments, and personal data that only opens in its own row. */
@Component
class BankRows {

    private final FieldCipher cipher;

    BankRows(FieldCipher cipher) {
        this.cipher = cipher;
    }

    static Money money(ResultSet row, String column) throws SQLException {
        return Money.of(row.getLong(column), row.getString("currency"));
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    String seal(String text, String context) {
        return cipher.encrypt(text, context);
    }

    String open(String text, String context) {
        return cipher.decrypt(text, context);
    }

    String sealFile(byte[] file, String context) {
        return cipher.encrypt(Base64.getEncoder().encodeToString(file), context);
    }

    byte[] openFile(String text, String context) {
        return Base64.getDecoder().decode(cipher.decrypt(text, context));
    }

    /** A line each for name, account and bank; none of them has a line break. */
    @Nullable String seal(Optional<Party> party, String context) {
        return party.map(it -> cipher.encrypt(
                        "%s\n%s\n%s".formatted(line(it.name()), line(it.account()), line(it.bank())), context))
                .orElse(null);
    }

    Optional<Party> party(ResultSet row, String context) throws SQLException {
        return Optional.ofNullable(row.getString("party")).map(text -> {
            var lines = cipher.decrypt(text, context).split("\n", 3);
            return new Party(lines[0], lines[1], lines[2]);
        });
    }

    private static String line(String text) {
        return text.replaceAll("\\R", " ");
    }
}
