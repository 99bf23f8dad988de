package io.jinliu.invariant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** How an order stands in order-service's books. */
record OrderPages(SmallWorld world, String buyer, long order) {

    void placed(String state, int pieces, Instant payBefore, int version) {
        var amount = 6800L * pieces;
        var placed = payBefore.minus(Duration.ofMinutes(30));
        world.shelves.insert(
                "order", "orders${t}", order, """
                order_no = ?, buyer_id = ?, merchant_id = 'M1', state = ?, amount_minor = ?, refunded_minor = 0,
                currency = 'CNY', title = 'Longjing tea', line_count = 1, placed_at = ?, pay_before = ?, version = ?
                """, order, buyer, state, amount, placed, payBefore, version);
        world.shelves.insert("order", "order_line${t}", order, """
                order_no = ?, line = 1, sku_id = 'SKU-TEA', name = 'Longjing tea', quantity = ?, price_minor = 6800,
                amount_minor = ?, refunded_minor = 0
                """, order, pieces, amount);
        world.shelves.insert(
                "order", "merchant_order${t}", SmallWorld.MERCHANT, """
                merchant_id = 'M1', order_no = ?, buyer_id = ?, state = ?, amount_minor = ?, currency = 'CNY',
                title = 'Longjing tea', line_count = 1, placed_at = ?, version = ?
                """, order, buyer, state, amount, placed, version);
        claimed("/api/v1/orders/" + order, "order", order);
        particulars();
        step("AWAITING_PAYMENT", "PLACED", buyer);
        told("OrderPlaced");
    }

    void held(String state, int pieces) {
        world.shelves.insert("order", "stock_hold${t}", SmallWorld.SKU, """
                sku_id = 'SKU-TEA', order_no = ?, merchant_id = 'M1', quantity = ?, price_minor = 6800, currency = 'CNY',
                state = ?, expires_at = UTC_TIMESTAMP(6) + INTERVAL 30 MINUTE
                """, order, pieces, state);
    }

    void step(String state, String cause, String actor) {
        world.shelves.insert("order", "order_history${t}", order, """
                order_no = ?, happened_at = ${hour}, state = ?, actor = ?, cause = ?, written_at = ${written}
                """, order, state, actor, cause);
    }

    void told(String event) {
        world.told("order", order, "order-events", event, order, "{\"orderNo\":\"%d\"}".formatted(order));
    }

    void claimed(String location, String service, long number) {
        world.shelves.insert(service, "claim", order, """
                claim_key = ?, body_hash = ?, number = ?, lease_until = ${hour}, status = 201, location = ?, reply = '{}',
                created_at = ${hour}
                """, key(location), key("body"), number, location);
    }

    private void particulars() {
        world.shelves.insert(
                "order",
                "order_particulars${t}",
                order,
                """
                order_no = ?, receiver_name = ?, receiver_mobile = ?, receiver_address = ?, accepted_from = ?,
                mobile_index = ?, invoice_type = 'NONE', terms_version = '2026-01', terms_hash = ?, accepted_at = ${hour}
                """,
                order,
                encrypted("王小明", "name"),
                encrypted("13800138000", "mobile"),
                encrypted("杭州市西湖区龙井路1号", "address"),
                encrypted("127.0.0.1", "accepted-from"),
                key("13800138000"),
                key("terms"));
    }

    private String encrypted(String plain, String field) {
        return world.keys.encrypt(plain, "order.%s:%d".formatted(field, order));
    }

    /** Its end first: there the numbers differ. */
    private static byte[] key(String text) {
        return Arrays.copyOf(new StringBuilder(text).reverse().toString().getBytes(UTF_8), 32);
    }
}
