package io.jinliu.payment.complaint.jdbc;

import static java.util.Objects.requireNonNull;

import io.jinliu.common.crypto.FieldCipher;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ToldComplaint.State;
import io.jinliu.payment.complaint.Complaint;
import io.jinliu.payment.complaint.Complaint.Announced;
import io.jinliu.payment.complaint.Complaint.Known;
import io.jinliu.payment.complaint.Complaint.Origin;
import io.jinliu.payment.complaint.Complaint.Particulars;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code complaint} as complaints, and back. What buyers say is encrypted and bound to its row. */
@Component
class ComplaintRows {

    private static final String KEEP = """
            UPDATE complaint
               SET state = :state, words = :words, phone = :phone, said = :said, merchant_id = :merchant,
                   complained_at = :at
             WHERE slot = :slot AND id = :id
            """;

    private final FieldCipher cipher;
    private final History history = new History();

    ComplaintRows(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Without the payments it is about. */
    Complaint read(ResultSet row, int rowNumber) throws SQLException {
        var announced = new Announced(new Origin(
                row.getLong("id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("channel_no"),
                row.getTimestamp("heard_at").toInstant()));
        var state = row.getString("state");
        return state.equals(announced.state()) ? announced : announced.told(State.valueOf(state), particulars(row));
    }

    private Particulars particulars(ResultSet row) throws SQLException {
        var number = row.getLong("id");
        return new Particulars(
                cipher.decrypt(requireNonNull(row.getString("words")), words(number)),
                Optional.ofNullable(row.getString("phone")).map(phone -> cipher.decrypt(phone, phone(number))),
                row.getTimestamp("complained_at").toInstant(),
                List.of(),
                Optional.ofNullable(row.getString("merchant_id")),
                history.read(cipher.decrypt(requireNonNull(row.getString("said")), saidOf(number))));
    }

    Complaint whole(Complaint row, JdbcClient jdbc) {
        return switch (row) {
            case Announced announced -> announced;
            case Known known -> {
                var said = known.particulars();
                yield known.told(
                        State.valueOf(known.state()),
                        new Particulars(
                                said.text(),
                                said.phone(),
                                said.at(),
                                ConcernedRows.of(known.origin().no(), jdbc),
                                said.merchant(),
                                said.history()));
            }
        };
    }

    void keep(Known complaint, JdbcClient jdbc) {
        var number = complaint.origin().no();
        var said = complaint.particulars();
        jdbc.sql(KEEP)
                .param("slot", Slot.ofNumber(number).value())
                .param("id", number)
                .param("state", complaint.state())
                .param("words", cipher.encrypt(said.text(), words(number)))
                .param(
                        "phone",
                        said.phone()
                                .map(phone -> cipher.encrypt(phone, phone(number)))
                                .orElse(null))
                .param("said", cipher.encrypt(history.write(said.history()), saidOf(number)))
                .param("merchant", said.merchant().orElse(null))
                .param("at", Timestamp.from(said.at()))
                .update();
        ConcernedRows.keep(number, said.payments(), jdbc);
    }

    private static String words(long number) {
        return "complaint.words:" + number;
    }

    private static String phone(long number) {
        return "complaint.phone:" + number;
    }

    private static String saidOf(long number) {
        return "complaint.said:" + number;
    }
}
