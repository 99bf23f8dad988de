package io.jinliu.points.loyalty.jdbc;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.points.loyalty.BookedEntry;
import io.jinliu.points.loyalty.OrderNo;
import io.jinliu.points.loyalty.Period;
import io.jinliu.points.loyalty.PointsAccount;
import io.jinliu.points.loyalty.PointsBook;
import io.jinliu.points.loyalty.PointsEntry;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries are only ever added; account and periods follow them in the same transaction, by addition. */
@Repository
class JdbcPointsBook implements PointsBook {

    private static final String ENTRY = """
            INSERT INTO points_entry
                   (id, slot, buyer_id, order_no, tally_version, kind, points, earned_on, effective_at, booked_at)
            VALUES (:id, :slot, :buyer, :order, :version, :kind, :points, :earnedOn, :effectiveAt, :bookedAt)
            """;
    private static final String ACCOUNT = """
            INSERT INTO points_account (slot, buyer_id, balance, earned, clawed_back)
            VALUES (:slot, :buyer, :points, :earned, :clawedBack)
            ON DUPLICATE KEY UPDATE balance = balance + :points, earned = earned + :earned,
                                    clawed_back = clawed_back + :clawedBack
            """;
    private static final String PERIOD = """
            INSERT INTO points_period (slot, buyer_id, period, points) VALUES (:slot, :buyer, :period, :points)
            ON DUPLICATE KEY UPDATE points = points + :points
            """;
    private static final String ENTRIES = """
            SELECT id, buyer_id, order_no, tally_version, points, earned_on, effective_at, booked_at
              FROM points_entry
             WHERE slot = :slot AND buyer_id = :buyer AND id < :below ORDER BY id DESC LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    JdbcPointsBook(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** The account first: its row makes the buyer's other entries wait, so numbers in his history follow commits. */
    @Override
    public void enter(PointsEntry entry, List<Period> periods) {
        var slot = Slot.ofOwner(entry.buyer());
        moveAccount(slot, entry);
        write(slot, entry);
        for (var period : periods) {
            jdbc.sql(PERIOD)
                    .param("slot", slot.value())
                    .param("buyer", entry.buyer())
                    .param("period", period.name())
                    .param("points", entry.points())
                    .update();
        }
    }

    @Override
    public PointsAccount account(String buyer) {
        return jdbc.sql(
                        "SELECT balance, earned, clawed_back FROM points_account WHERE slot = :slot AND buyer_id = :buyer")
                .param("slot", Slot.ofOwner(buyer).value())
                .param("buyer", buyer)
                .query(PointsAccount.class)
                .optional()
                .orElse(PointsAccount.EMPTY);
    }

    @Override
    public List<BookedEntry> entries(String buyer, long below, int limit) {
        return jdbc.sql(ENTRIES)
                .param("slot", Slot.ofOwner(buyer).value())
                .param("buyer", buyer)
                .param("below", below)
                .param("limit", limit)
                .query(JdbcPointsBook::booked)
                .list();
    }

    @Override
    public long points(String buyer, Period period) {
        return jdbc.sql(
                        "SELECT points FROM points_period WHERE slot = :slot AND buyer_id = :buyer AND period = :period")
                .param("slot", Slot.ofOwner(buyer).value())
                .param("buyer", buyer)
                .param("period", period.name())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private void moveAccount(Slot slot, PointsEntry entry) {
        jdbc.sql(ACCOUNT)
                .param("slot", slot.value())
                .param("buyer", entry.buyer())
                .param("points", entry.points())
                .param("earned", Math.max(0, entry.points()))
                .param("clawedBack", Math.max(0, -entry.points()))
                .update();
    }

    private void write(Slot slot, PointsEntry entry) {
        jdbc.sql(ENTRY)
                .param("id", ids.next(slot))
                .param("slot", slot.value())
                .param("buyer", entry.buyer())
                .param("order", entry.order().value())
                .param("version", entry.version())
                .param("kind", entry.kind().name())
                .param("points", entry.points())
                .param("earnedOn", Date.valueOf(entry.earnedOn()))
                .param("effectiveAt", Timestamp.from(entry.effectiveAt()))
                .param("bookedAt", Timestamp.from(clock.instant()))
                .update();
    }

    private static BookedEntry booked(ResultSet row, int rowNumber) throws SQLException {
        var entry = new PointsEntry(
                new OrderNo(row.getLong("order_no")),
                row.getString("buyer_id"),
                row.getLong("tally_version"),
                row.getLong("points"),
                row.getDate("earned_on").toLocalDate(),
                row.getTimestamp("effective_at").toInstant());
        return new BookedEntry(
                row.getLong("id"), entry, row.getTimestamp("booked_at").toInstant());
    }
}
