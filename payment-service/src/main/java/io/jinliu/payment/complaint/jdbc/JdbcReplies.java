package io.jinliu.payment.complaint.jdbc;

import static java.util.Objects.requireNonNull;

import io.jinliu.common.crypto.FieldCipher;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.complaint.Replies;
import io.jinliu.payment.complaint.Reply;
import io.jinliu.payment.complaint.Reply.Kind;
import io.jinliu.payment.complaint.Reply.Refused;
import io.jinliu.payment.complaint.Reply.Said;
import io.jinliu.payment.complaint.Reply.Terms;
import io.jinliu.payment.complaint.Reply.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Replies in MySQL. What they say is encrypted: it may name the buyer. */
@Repository
class JdbcReplies implements Replies {

    private static final String ONE = "SELECT * FROM complaint_reply WHERE slot = :slot AND id = :id";
    private static final String OF =
            "SELECT * FROM complaint_reply WHERE slot = :slot AND complaint_id = :id ORDER BY id";
    private static final String INSERT = """
            INSERT INTO complaint_reply (slot, id, complaint_id, kind, words, by_id, state, asked, ask_at, opened_at)
            VALUES (:slot, :id, :complaint, :kind, :words, :by, 'WAITING', :asked, :askAt, :at)
            """;
    private static final String UPDATE = """
            UPDATE complaint_reply SET state = :state, asked = COALESCE(:asked, asked), ask_at = :askAt, why = :why,
                   ended_at = :endedAt
             WHERE slot = :slot AND id = :id
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    JdbcReplies(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public Optional<Reply> find(long replyNo) {
        return on(ONE, replyNo).query(this::read).optional();
    }

    @Override
    public Optional<Reply> lock(long replyNo) {
        return on(ONE + " FOR UPDATE", replyNo).query(this::read).optional();
    }

    @Override
    public List<Reply> of(long complaintNo) {
        return on(OF, complaintNo).query(this::read).list();
    }

    @Override
    public void open(Waiting reply) {
        var terms = reply.terms();
        on(INSERT, terms.no())
                .param("complaint", terms.complaintNo())
                .param("kind", terms.kind().name())
                .param("words", cipher.encrypt(terms.text(), context(terms.no())))
                .param("by", terms.by())
                .param("asked", reply.asked())
                .param("askAt", Timestamp.from(reply.askAt()))
                .param("at", Timestamp.from(terms.openedAt()))
                .update();
    }

    @Override
    public void keep(Reply reply) {
        var update = on(UPDATE, reply.terms().no()).param("state", reply.state());
        switch (reply) {
            case Waiting waiting -> write(update, waiting.asked(), waiting.askAt(), null, null);
            case Said said -> write(update, null, null, null, said.at());
            case Refused refused -> write(update, null, null, refused.why(), refused.at());
        }
    }

    private static void write(
            StatementSpec update,
            @Nullable Integer asked,
            @Nullable Instant askAt,
            @Nullable String why,
            @Nullable Instant endedAt) {
        update.param("asked", asked)
                .param("askAt", askAt == null ? null : Timestamp.from(askAt))
                .param("why", why == null ? null : why.substring(0, Math.min(why.length(), 255)))
                .param("endedAt", endedAt == null ? null : Timestamp.from(endedAt))
                .update();
    }

    private Reply read(ResultSet row, int rowNumber) throws SQLException {
        var number = row.getLong("id");
        var terms = new Terms(
                number,
                row.getLong("complaint_id"),
                Kind.valueOf(row.getString("kind")),
                cipher.decrypt(row.getString("words"), context(number)),
                row.getString("by_id"),
                row.getTimestamp("opened_at").toInstant());
        return switch (row.getString("state")) {
            case "WAITING" -> new Waiting(terms, row.getInt("asked"), instant(row, "ask_at"));
            case "SAID" -> new Said(terms, instant(row, "ended_at"));
            case "REFUSED" -> new Refused(terms, requireNonNull(row.getString("why")), instant(row, "ended_at"));
            case String unknown -> throw new IllegalStateException("Reply in unknown state " + unknown);
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static String context(long replyNo) {
        return "complaint.reply:" + replyNo;
    }

    private StatementSpec on(String sql, long number) {
        return jdbc.sql(sql).param("slot", Slot.ofNumber(number).value()).param("id", number);
    }
}
