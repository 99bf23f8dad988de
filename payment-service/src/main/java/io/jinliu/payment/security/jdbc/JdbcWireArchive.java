package io.jinliu.payment.security.jdbc;

import io.jinliu.common.crypto.FieldCipher;
import io.jinliu.common.sharding.Databases;
import io.jinliu.payment.security.WireArchive;
import io.jinliu.payment.security.WireRecord;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.stereotype.Repository;

/**
 * The archive as an append-only table per database. It writes past the sharding DataSource, on a connection of its own:
 * so a row is there at once, whatever becomes of a transaction around it.
 */
@Repository
class JdbcWireArchive implements WireArchive {

    private static final String CONTEXT = "wire";
    private static final String INSERT = """
            INSERT INTO wire (slot, channel, direction, operation, subject, content, booked_at)
            VALUES (:slot, :channel, :direction, :operation, :subject, :content, :at)
            """;

    private final Databases databases;
    private final FieldCipher cipher;
    private final Clock clock;

    JdbcWireArchive(Databases databases, FieldCipher cipher, Clock clock) {
        this.databases = databases;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    public void keep(WireRecord said) {
        databases
                .of(said.slot())
                .jdbc()
                .sql(INSERT)
                .param("slot", said.slot().value())
                .param("channel", said.channel().name())
                .param("direction", said.direction().name())
                .param("operation", said.operation())
                .param("subject", said.subject())
                .param("content", cipher.encrypt(said.content(), CONTEXT))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
