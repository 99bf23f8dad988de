package io.jinliu.invariant;

import io.jinliu.platform.plan.BusinessClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A few days of a shop, written by hand and right in every respect: an order paid, shared, completed and refunded in part; one
 * cancelled and paid too late, its money returned; one waiting for its payment; a wallet that was filled; a card that was sold;
 * a bank that took its fees; a payout that its payee has; a channel's bill.
 */
public final class SmallWorld implements AutoCloseable {

    static final String MERCHANT = "M1";
    static final String SKU = "SKU-TEA";

    final Shelves shelves = new Shelves();
    final BookServer channels = new BookServer();
    final TestKeys keys = new TestKeys();
    final PaidOrder paid = new PaidOrder(this);
    final CancelledOrder cancelled = new CancelledOrder(this);
    final SharedOrder shared = new SharedOrder(this);
    final OpenOrder open = new OpenOrder(this);
    final FilledWallet wallet = new FilledWallet(this);
    final SoldCard card = new SoldCard(this);
    final ImportedStatement statement = new ImportedStatement(this);
    final PaidPayout payout = new PaidPayout(this);
    final KeptBill bill = new KeptBill(this);
    private final Map<String, Boolean> appendOnly = new HashMap<>();
    private final Path folder;

    public SmallWorld(Path folder) throws SQLException, IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("logs"));
        Files.createDirectories(folder.resolve("messages"));
        Files.createDirectories(folder.resolve("changes"));
    }

    public Premises premises() {
        try {
            return new Premises(
                    shelves.access(),
                    channels.uri(),
                    new BusinessClock(folder.resolve("clock"), Clock.systemUTC()),
                    TestKeys.write(folder.resolve("field-keys.properties")),
                    folder.resolve("logs"),
                    folder.resolve("messages"),
                    folder.resolve("changes"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Report check() {
        return new Checker(premises(), Duration.ZERO).check();
    }

    /** As if nothing had been planted. */
    public void reset() {
        inOneTransaction(() -> {
            shelves.all((_, _, connection) -> clear(connection));
            channels.clear();
            stock();
            paid.write();
            shared.write();
            cancelled.write();
            open.write();
            wallet.write();
            card.write();
            statement.write();
            payout.write();
            bill.write();
        });
        log("");
        message("");
        changed("");
        reseal();
    }

    /** A fen that arrived and is not written down. */
    public void stealFromAReceipt() {
        shelves.change("payment", paid.order, "UPDATE receipt${t} SET amount_minor = 13599 WHERE id = ?", paid.receipt);
    }

    void message(String body) {
        amongOthers(folder.resolve("messages").resolve("00000000000000000000"), body);
    }

    void changed(String row) {
        amongOthers(folder.resolve("changes").resolve("binlog.000001"), row);
    }

    /** As such a file has it: first what is none of ours, then this, then nothing. */
    private static void amongOthers(Path file, String text) {
        try {
            Files.write(
                    file, ("\u0001".repeat(1 << 20) + text + "\0".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void log(String text) {
        try {
            Files.writeString(folder.resolve("logs").resolve("order-service.log"), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Instant ago(Duration ago) {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).minus(ago);
    }

    /** A number in the owner's slot, like the services' own. */
    static long number(String owner, long sequence) {
        return (372_000_000_000_000L + sequence) << 10 | Shelves.slot(owner);
    }

    void told(String service, Object owner, String topic, String event, long key, String payload) {
        var id = UUID.randomUUID().toString();
        shelves.insert(service, "outbox", owner, """
                event_id = ?, topic = ?, tag = ?, event_key = ?, payload = ?, created_at = ${hour}, sent_at = ${hour}
                """, id, topic, event, Long.toString(key), payload);
        for (var consumer : Subscriptions.BY_EVENT.getOrDefault(event, List.of())) {
            var hearer = consumer.substring(0, consumer.indexOf("-service"));
            shelves.insert(hearer, "inbox", owner, "consumer = ?, event_id = ?, seen_at = ${hour}", consumer, id);
        }
    }

    void audited(String service, Object owner, String action, long subject) {
        shelves.insert(service, "audit", owner, """
                actor = '1001', action = ?, subject = ?, detail = '13600 CNY', booked_at = ${hour}, written_at = ${written}
                """, action, Long.toString(subject));
    }

    /** Seals all append-only tables from the beginning, in two links. */
    void reseal() {
        shelves.all((service, url, connection) -> {
            connection.setAutoCommit(false);
            try (var reader = Database.open(service, url, shelves.owner(service));
                    var statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM seal");
                for (var table : reader.tables()) {
                    if (isAppendOnly(connection, table)) {
                        new Sealer(connection, reader, table)
                                .seal(ago(Duration.ofHours(2)), ago(Duration.ofMinutes(10)));
                    }
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        });
    }

    @Override
    public void close() {
        channels.close();
    }

    private void stock() {
        shelves.insert("order", "sku_stock${t}", SKU, """
                sku_id = 'SKU-TEA', merchant_id = 'M1', price_minor = 6800, currency = 'CNY', initial = 100, on_hand = 97,
                reserved = 1, sold = 2
                """);
    }

    private void inOneTransaction(Runnable work) {
        shelves.all((_, _, connection) -> connection.setAutoCommit(false));
        work.run();
        shelves.all((_, _, connection) -> {
            connection.commit();
            connection.setAutoCommit(true);
        });
    }

    private static void clear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : tables(statement)) {
                statement.executeUpdate("DELETE FROM `%s`".formatted(table));
            }
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = statement.executeQuery("SHOW TABLES")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Asked once of each table: the answer costs the server more than all rows of this world. */
    private boolean isAppendOnly(Connection connection, String table) throws SQLException {
        var place = connection.getCatalog() + "." + table;
        var known = appendOnly.get(place);
        if (known == null) {
            try (var statement = connection.createStatement();
                    var columns = statement.executeQuery("SHOW COLUMNS FROM `%s` LIKE 'written_at'".formatted(table))) {
                known = columns.next();
            }
            appendOnly.put(place, known);
        }
        return known;
    }
}
