package io.jinliu.bench.job;

import io.jinliu.bench.ground.Slots;
import io.jinliu.bench.ground.Statements;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** One order's rows: the same tables, columns and sizes as order-service writes. */
final class OrderRows {

    private static final int CIPHERTEXT = 70;
    private static final byte[] HASH = new byte[32];
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    final int buyerSlot;
    final int skuSlot;
    final String buyer;
    final String sku;
    final long number;
    private final LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    private final byte[] key = Slots.sha256(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));

    OrderRows() {
        var random = ThreadLocalRandom.current();
        buyer = "buyer-" + random.nextInt(Ordering.BUYERS);
        sku = Ordering.sku(random.nextInt(Ordering.GOODS));
        buyerSlot = Slots.of(buyer);
        skuSlot = Slots.of(sku);
        number = Slots.number(buyerSlot);
    }

    /** How a statement is told: at once, or with others. */
    interface Telling {

        void tell(int slot, String sql, @Nullable Object... values) throws SQLException;
    }

    void claim(Telling to) throws SQLException {
        to.tell(buyerSlot, OrderSql.CLAIM, buyerSlot, key, HASH, number, now.plusSeconds(30), now);
    }

    void stock(Statements to) throws SQLException {
        to.read(skuSlot, OrderSql.STOCK, skuSlot, sku);
    }

    void hold(Telling to) throws SQLException {
        to.tell(skuSlot, OrderSql.HOLD, skuSlot, sku, number, "M1", 1, 1990L, "CNY", now.plusMinutes(2));
    }

    void reserve(Telling to) throws SQLException {
        to.tell(skuSlot, OrderSql.RESERVE, 1, 1, skuSlot, sku, 1);
    }

    void order(Telling to) throws SQLException {
        var payBefore = now.plusMinutes(30);
        to.tell(
                buyerSlot,
                OrderSql.ORDER,
                1990L,
                buyer,
                "CNY",
                payBefore,
                1,
                "M1",
                payBefore,
                now,
                0L,
                "AWAITING_PAYMENT",
                "Bench",
                0L,
                number,
                buyerSlot);
        to.tell(buyerSlot, OrderSql.LINE, 1990L, "Bench", 1990L, 1, 0L, sku, 1, number, buyerSlot);
    }

    void history(Telling to) throws SQLException {
        to.tell(buyerSlot, OrderSql.HISTORY, buyerSlot, number, now, "AWAITING_PAYMENT", buyer, "placed", null, TRACE);
    }

    void outbox(Telling to) throws SQLException {
        to.tell(
                buyerSlot,
                OrderSql.OUTBOX,
                buyerSlot,
                UUID.randomUUID().toString(),
                "order-events",
                "OrderPlaced",
                Long.toString(number),
                event(),
                "00-%s-00f067aa0ba902b7-01".formatted(TRACE),
                now);
    }

    void particulars(Telling to) throws SQLException {
        var sealed = "k1:" + "x".repeat(CIPHERTEXT);
        to.tell(
                buyerSlot,
                OrderSql.PARTICULARS,
                buyerSlot,
                number,
                sealed,
                sealed,
                sealed + sealed,
                HASH,
                "NONE",
                null,
                null,
                null,
                null,
                "2026-01",
                HASH,
                now,
                sealed);
    }

    void allowance(Telling to) throws SQLException {
        to.tell(buyerSlot, OrderSql.ALLOWANCE, 1, buyerSlot, buyer, 100_000_000, 1, 1_000_000_000);
    }

    void answer(Telling to) throws SQLException {
        var reply = """
            {"orderNo":"%d","status":"AWAITING_PAYMENT","amount":{"minor":1990,"currency":"CNY"}}""".formatted(number).getBytes(StandardCharsets.US_ASCII);
        to.tell(buyerSlot, OrderSql.ANSWER, 201, "application/json", "/api/v1/orders/" + number, reply, buyerSlot, key);
    }

    private String event() {
        return """
            {"orderNo":"%1$d","buyerId":"%2$s","merchantId":"M1","lines":[{"line":1,"skuId":"BENCH-1","name":"Bench",\
            "quantity":1,"unitPrice":{"minor":1990,"currency":"CNY"},"amount":{"minor":1990,"currency":"CNY"}}],\
            "amount":{"minor":1990,"currency":"CNY"},"payBefore":"2026-11-11T00:30:00.123456Z",\
            "at":"2026-11-11T00:00:00.123456Z","version":0}""".formatted(number, buyer);
    }
}
