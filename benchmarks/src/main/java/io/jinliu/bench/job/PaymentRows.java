package io.jinliu.bench.job;

import io.jinliu.bench.ground.Slots;
import io.jinliu.bench.ground.Statements;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** One payment's rows: the same tables, columns and sizes as payment-service writes. */
final class PaymentRows {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final byte[] HASH = new byte[32];
    private static final int REPLY = 330;
    private static final int REQUEST = 1700;
    private static final int ANSWER = 1000;
    private static final int CALLBACK = 2100;
    private static final int EVENT = 420;

    private final String buyer = "buyer-" + ThreadLocalRandom.current().nextInt(Ordering.BUYERS);
    private final int slot = Slots.of(buyer);
    private final long due = Slots.number(slot);
    private final long number = Slots.number(slot);
    private final String channelNo = "42000001" + number;
    private final LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);

    /** The due and its payment are there before: what is measured is the money's arrival. */
    PaymentRows known(Statements to) throws SQLException {
        owed(to);
        to.update(slot, PaymentSql.PAYMENT, 1990L, now, buyer, due, now.plusMinutes(30), now, slot, number);
        return this;
    }

    PaymentRows owed(Statements to) throws SQLException {
        to.update(slot, PaymentSql.NEW_DUE, buyer, now, now.plusMinutes(30), slot, due);
        return this;
    }

    /** Six commits: claim, payment, what we said, what they said, what follows, the reply. */
    void open(Statements to) throws SQLException {
        var key = Slots.sha256(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        to.update(slot, OrderSql.CLAIM, slot, key, HASH, number, now.plusSeconds(30), now);
        to.begin(slot);
        to.read(slot, PaymentSql.DUE, slot, due);
        to.update(slot, PaymentSql.PAYMENT, 1990L, now, buyer, due, now.plusMinutes(30), now, slot, number);
        to.commit(slot);
        wire(to, "REQUEST", "charge", REQUEST);
        wire(to, "ANSWER", "charge", ANSWER);
        to.update(slot, PaymentSql.ANSWERED, "weixin://wxpay/bizpayurl?pr=9dqe1lLzz", slot, number);
        var location = "/api/v1/payments/" + number;
        to.update(slot, OrderSql.ANSWER, 201, "application/json", location, new byte[REPLY], slot, key);
    }

    /** Three commits: what they said, whose money it is, the money with all that moves by it. */
    void collect(Statements to) throws SQLException {
        wire(to, "CALLBACK", "callback", CALLBACK);
        var claimed = Slots.of("WECHAT_PAY " + channelNo);
        to.update(claimed, PaymentSql.MONEY, claimed, channelNo, Long.toString(number), now);
        var receipt = Slots.number(slot);
        to.begin(slot);
        to.read(slot, PaymentSql.LOCK, slot, number);
        to.update(slot, PaymentSql.COLLECT, number, slot, due);
        to.update(slot, PaymentSql.RECEIPT, channelNo, due, now, Long.toString(number), now, number, slot, receipt);
        to.update(slot, PaymentSql.COLLECTED, receipt, slot, number);
        to.update(
                slot,
                OrderSql.OUTBOX,
                slot,
                UUID.randomUUID().toString(),
                "payment-events",
                "PaymentCollected",
                Long.toString(due),
                "x".repeat(EVENT),
                TRACE,
                now);
        to.commit(slot);
    }

    private void wire(Statements to, String direction, String operation, int length) throws SQLException {
        to.update(slot, PaymentSql.WIRE, slot, direction, operation, Long.toString(number), "x".repeat(length), now);
    }
}
