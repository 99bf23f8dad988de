package io.jinliu.payment.merchant.jdbc;

import io.jinliu.common.crypto.FieldCipher;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.merchant.App;
import io.jinliu.payment.merchant.AppKey;
import io.jinliu.payment.merchant.AppKey.Hmac;
import io.jinliu.payment.merchant.AppKey.Rsa;
import io.jinliu.payment.merchant.Apps;
import io.jinliu.payment.merchant.Network;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Apps in MySQL. An HMAC app's secret is encrypted and bound to its row. */
@Repository
class JdbcApps implements Apps {

    private static final String INSERT = """
            INSERT INTO merchant_app (slot, id, merchant_id, name, algorithm, public_key, secret, addresses, state, created_at)
            VALUES (:slot, :id, :merchant, :name, :algorithm, :publicKey, :secret, :addresses, 'ACTIVE', :at)
            """;
    private static final String REVOKE = """
            UPDATE merchant_app SET state = 'REVOKED', secret = NULL
             WHERE slot = :slot AND id = :id AND state = 'ACTIVE'
            """;
    private static final String ONE = "SELECT * FROM merchant_app WHERE slot = :slot AND id = :id AND state = 'ACTIVE'";
    private static final String OF = """
            SELECT * FROM merchant_app
             WHERE slot = :slot AND merchant_id = :merchant AND state = 'ACTIVE' ORDER BY id
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    JdbcApps(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public Optional<App> find(long appNo) {
        return jdbc.sql(ONE)
                .param("slot", Slot.ofNumber(appNo).value())
                .param("id", appNo)
                .query(this::read)
                .optional();
    }

    @Override
    public List<App> of(String merchant) {
        return jdbc.sql(OF)
                .param("slot", Slot.ofOwner(merchant).value())
                .param("merchant", merchant)
                .query(this::read)
                .list();
    }

    @Override
    public void open(App app) {
        jdbc.sql(INSERT)
                .param("slot", Slot.ofNumber(app.no()).value())
                .param("id", app.no())
                .param("merchant", app.merchant())
                .param("name", app.name())
                .param("algorithm", app.key().algorithm())
                .param("publicKey", publicKey(app.key()))
                .param("secret", secret(app.no(), app.key()))
                .param(
                        "addresses",
                        app.allowed().stream().map(Network::toString).collect(Collectors.joining(",")))
                .param("at", Timestamp.from(app.createdAt()))
                .update();
    }

    @Override
    public boolean revoke(App app) {
        return jdbc.sql(REVOKE)
                        .param("slot", Slot.ofNumber(app.no()).value())
                        .param("id", app.no())
                        .update()
                == 1;
    }

    private App read(ResultSet row, int rowNumber) throws SQLException {
        return new App(
                row.getLong("id"),
                row.getString("merchant_id"),
                row.getString("name"),
                key(row),
                networks(row.getString("addresses")),
                false,
                row.getTimestamp("created_at").toInstant());
    }

    private AppKey key(ResultSet row) throws SQLException {
        return switch (row.getString("algorithm")) {
            case "RSA" -> new Rsa(row.getString("public_key"));
            case "HMAC" -> new Hmac(cipher.decrypt(row.getString("secret"), context(row.getLong("id"))));
            case String unknown -> throw new IllegalStateException("App row with unknown algorithm " + unknown);
        };
    }

    private static @Nullable String publicKey(AppKey key) {
        return switch (key) {
            case Rsa rsa -> rsa.publicKey();
            case Hmac _ -> null;
        };
    }

    private @Nullable String secret(long appNo, AppKey key) {
        return switch (key) {
            case Rsa _ -> null;
            case Hmac hmac -> cipher.encrypt(hmac.secret(), context(appNo));
        };
    }

    private static List<Network> networks(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Network::of).toList();
    }

    private static String context(long appNo) {
        return "app.secret:" + appNo;
    }
}
