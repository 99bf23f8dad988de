package io.jinliu.payment.complaint.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Database;
import io.jinliu.common.sharding.Databases;
import io.jinliu.common.sharding.FullRoute;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.complaint.Complaint;
import io.jinliu.payment.complaint.Complaints;
import io.jinliu.payment.due.DueRef;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Complaints in MySQL; {@link ComplaintRows} knows the columns. */
@Repository
@FullRoute(
        "a merchant's complaints lie with their channel's names for them; each table gives at most what the list shows")
class JdbcComplaints implements Complaints {

    private static final String ONE = "SELECT * FROM complaint WHERE slot = :slot AND id = :id";
    private static final String NAMED =
            "SELECT * FROM complaint WHERE slot = :slot AND channel = :channel AND channel_no = :channelNo";
    private static final String ANNOUNCE = """
            INSERT INTO complaint (slot, id, channel, channel_no, state, heard_at, ask_at)
            VALUES (:slot, :id, :channel, :channelNo, 'ANNOUNCED', :at, :at)
            """;
    private static final String ASK_AT = "UPDATE complaint SET ask_at = :at WHERE slot = :slot AND id = :id";
    private static final String CLAIM =
            "UPDATE complaint SET ask_at = :until WHERE slot = :slot AND id = :id AND ask_at <= :now";
    private static final String ASKED =
            "UPDATE complaint SET ask_at = :next WHERE slot = :slot AND id = :id AND ask_at = :until";

    private final JdbcClient jdbc;
    private final Databases databases;
    private final ComplaintRows rows;
    private final Listings listings;
    private final RefundNumbers refunds;

    JdbcComplaints(JdbcClient jdbc, Databases databases, ComplaintRows rows) {
        this.jdbc = jdbc;
        this.databases = databases;
        this.rows = rows;
        this.listings = new Listings(databases.first());
        this.refunds = new RefundNumbers(jdbc);
    }

    @Override
    public Optional<Complaint> find(long complaintNo) {
        return on(ONE, complaintNo).query(rows::read).optional().map(row -> rows.whole(row, jdbc));
    }

    @Override
    public Optional<Complaint> find(Channel channel, String channelNo) {
        return jdbc.sql(NAMED)
                .param("slot", Complaints.slot(channel, channelNo).value())
                .param("channel", channel.name())
                .param("channelNo", channelNo)
                .query(rows::read)
                .optional();
    }

    @Override
    public Optional<Complaint> lock(long complaintNo) {
        return on(ONE + " FOR UPDATE", complaintNo).query(rows::read).optional().map(row -> rows.whole(row, jdbc));
    }

    @Override
    public void announce(Complaint.Announced complaint) {
        var origin = complaint.origin();
        on(ANNOUNCE, origin.no())
                .param("channel", origin.channel().name())
                .param("channelNo", origin.channelNo())
                .param("at", Timestamp.from(origin.heardAt()))
                .update();
    }

    @Override
    public void keep(Complaint.Known complaint) {
        rows.keep(complaint, jdbc);
    }

    @Override
    public void askAt(long complaintNo, Instant at) {
        on(ASK_AT, complaintNo).param("at", Timestamp.from(at)).update();
    }

    @Override
    public boolean claimQuestion(long complaintNo, Instant now, Instant until) {
        return on(CLAIM, complaintNo)
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }

    @Override
    public void asked(long complaintNo, Instant until, Optional<Instant> next) {
        on(ASKED, complaintNo)
                .param("until", Timestamp.from(until))
                .param("next", next.map(Timestamp::from).orElse(null))
                .update();
    }

    @Override
    public List<Long> toAsk(Database database, Instant now) {
        return database.fromEachTable(i -> database.jdbc()
                .sql("SELECT id FROM complaint_%d WHERE ask_at <= :now ORDER BY ask_at LIMIT 100".formatted(i))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .list());
    }

    @Override
    public List<Complaint> list(Optional<String> merchant, Optional<String> state) {
        return databases.all().stream()
                .flatMap(database ->
                        IntStream.range(0, database.tables()).boxed().flatMap(i -> in(database, i, merchant, state)))
                .sorted(Comparator.comparing(complaint -> -complaint.origin().no()))
                .limit(MOST)
                .toList();
    }

    private Stream<Complaint> in(Database database, int table, Optional<String> merchant, Optional<String> state) {
        return database
                .jdbc()
                .sql("""
            SELECT * FROM complaint_%d
             WHERE (:merchant IS NULL OR merchant_id = :merchant) AND (:state IS NULL OR state = :state)
             ORDER BY id DESC LIMIT %d
            """.formatted(table, MOST))
                .param("merchant", merchant.orElse(null))
                .param("state", state.orElse(null))
                .query(rows::read)
                .list()
                .stream();
    }

    @Override
    public Optional<Long> refundOf(long complaintNo, DueRef due) {
        return refunds.of(complaintNo, due);
    }

    @Override
    public void leadsTo(long complaintNo, DueRef due, long refundNo) {
        refunds.keep(complaintNo, due, refundNo);
    }

    @Override
    public Optional<Instant> listedAt(Channel channel) {
        return listings.at(channel);
    }

    @Override
    public void listed(Channel channel, Instant at) {
        listings.keep(channel, at);
    }

    private StatementSpec on(String sql, long complaintNo) {
        return jdbc.sql(sql).param("slot", Slot.ofNumber(complaintNo).value()).param("id", complaintNo);
    }
}
