package io.jinliu.payment.collect.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.collect.ReceiptClaims;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Claims as rows that are only ever added. The unique keys decide: whoever comes second breaks on them, and the use case
 * starts over, in a new transaction that finds what the other wrote. Going on after the broken INSERT would keep its
 * shared locks, on which several of them deadlock.
 */
@Repository
class JdbcReceiptClaims implements ReceiptClaims {

    private static final int HOLDS = 1;
    private static final String INSERT = """
            INSERT INTO receipt_claim (slot, channel, channel_no, out_trade_no, holds, claimed_at)
            VALUES (:slot, :channel, :channelNo, :outTradeNo, :holds, :at)
            """;
    private static final String OF = """
            SELECT out_trade_no FROM receipt_claim
             WHERE slot = :slot AND channel = :channel AND channel_no = :channelNo AND\s""";

    private final JdbcClient jdbc;

    JdbcReceiptClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String claim(Slot slot, Proof money, String outTradeNo, Instant at) {
        return holder(slot, money.channel(), money.channelNo()).orElseGet(() -> {
            insert(slot, money, outTradeNo, HOLDS, at);
            return outTradeNo;
        });
    }

    @Override
    public boolean contradict(Slot slot, Proof money, String outTradeNo, Instant at) {
        var known = on(OF + "out_trade_no = :outTradeNo", slot, money)
                .param("outTradeNo", outTradeNo)
                .query(String.class)
                .optional();
        if (known.isEmpty()) {
            insert(slot, money, outTradeNo, null, at);
        }
        return known.isEmpty();
    }

    @Override
    public Optional<String> holder(Slot slot, Channel channel, String channelNo) {
        return on(OF + "holds = 1", slot, channel, channelNo)
                .query(String.class)
                .optional();
    }

    private void insert(Slot slot, Proof money, String outTradeNo, @Nullable Integer holds, Instant at) {
        on(INSERT, slot, money)
                .param("outTradeNo", outTradeNo)
                .param("holds", holds)
                .param("at", Timestamp.from(at))
                .update();
    }

    private StatementSpec on(String sql, Slot slot, Proof money) {
        return on(sql, slot, money.channel(), money.channelNo());
    }

    private StatementSpec on(String sql, Slot slot, Channel channel, String channelNo) {
        return jdbc.sql(sql)
                .param("slot", slot.value())
                .param("channel", channel.name())
                .param("channelNo", channelNo);
    }
}
