package io.jinliu.payment.storedvalue.jdbc;

import io.jinliu.common.crypto.FieldCipher;
import io.jinliu.common.id.Ids;
import io.jinliu.payment.storedvalue.Mailbox;
import io.jinliu.payment.storedvalue.Messages;
import io.jinliu.payment.storedvalue.Wallet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages as rows, encrypted: what is in one may pay. Whoever delivers them reads them here. */
@Repository
class JdbcMessages implements Messages, Mailbox {

    private static final String SEND = """
            INSERT INTO message (slot, id, buyer_id, content, sent_at) VALUES (:slot, :id, :buyer, :content, :at)
            """;
    private static final String LAST = """
            SELECT id, content, sent_at FROM message WHERE slot = :slot AND buyer_id = :buyer ORDER BY id DESC LIMIT 20
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Ids ids;
    private final Clock clock;

    JdbcMessages(JdbcClient jdbc, FieldCipher cipher, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void send(String buyer, String text) {
        var slot = Wallet.slotOf(buyer);
        var id = ids.next(slot);
        jdbc.sql(SEND)
                .param("slot", slot.value())
                .param("id", id)
                .param("buyer", buyer)
                .param("content", cipher.encrypt(text, context(id)))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public List<Message> of(String buyer) {
        return jdbc.sql(LAST)
                .param("slot", Wallet.slotOf(buyer).value())
                .param("buyer", buyer)
                .query(this::message)
                .list();
    }

    private Message message(ResultSet row, int rowNumber) throws SQLException {
        var text = cipher.decrypt(row.getString("content"), context(row.getLong("id")));
        return new Message(text, row.getTimestamp("sent_at").toInstant());
    }

    private static String context(long id) {
        return "message:" + id;
    }
}
