package io.jinliu.payment.complaint.jdbc;

import io.jinliu.common.sharding.Database;
import io.jinliu.payment.channel.Channel;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** When each channel's complaints were last asked for; one process does it, under a lease. */
record Listings(Database database) {

    private static final String AT = "SELECT listed_at FROM complaint_listing WHERE channel = :channel";
    private static final String MOVE = "UPDATE complaint_listing SET listed_at = :at WHERE channel = :channel";
    private static final String FIRST =
            "INSERT INTO complaint_listing (slot, channel, listed_at) VALUES (0, :channel, :at)";

    Optional<Instant> at(Channel channel) {
        return database.jdbc()
                .sql(AT)
                .param("channel", channel.name())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    void keep(Channel channel, Instant at) {
        if (write(MOVE, channel, at) == 0) {
            write(FIRST, channel, at);
        }
    }

    private int write(String sql, Channel channel, Instant at) {
        return database.jdbc()
                .sql(sql)
                .param("channel", channel.name())
                .param("at", Timestamp.from(at))
                .update();
    }
}
