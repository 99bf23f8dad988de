package io.jinliu.acceptance.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** How an order stands in order-service's books. */
record OrderPages(SmallWorld world, String buyer, long order) {

    void placed(String state, int pieces, Instant payBefore, int version) {
        var amount = 6800L * pieces;
        world.shelves.insert(
                "order",
                "orders${t}",
                order,
                "order_no",
                order,
                "buyer_id",
                buyer,
                "merchant_id",
                SmallWorld.MERCHANT,
                "state",
                state,
                "amount_minor",
                amount,
                "refunded_minor",
                0,
                "currency",
                "CNY",
                "title",
                "Longjing tea",
                "line_count",
                1,
                "placed_at",
                payBefore.minus(Duration.ofMinutes(30)),
                "pay_before",
                payBefore,
                "version",
                version);
        world.shelves.insert(
                "order",
                "order_line${t}",
                order,
                "order_no",
                order,
                "line",
                1,
                "sku_id",
                SmallWorld.SKU,
                "name",
                "Longjing tea",
                "quantity",
                pieces,
                "price_minor",
                6800,
                "amount_minor",
                amount,
                "refunded_minor",
                0);
        world.shelves.insert(
                "order",
                "merchant_order${t}",
                SmallWorld.MERCHANT,
                "merchant_id",
                SmallWorld.MERCHANT,
                "order_no",
                order,
                "buyer_id",
                buyer,
                "state",
                state,
                "amount_minor",
                amount,
                "currency",
                "CNY",
                "title",
                "Longjing tea",
                "line_count",
                1,
                "placed_at",
                payBefore,
                "version",
                version);
        claimed("/api/v1/orders/" + order, "order", order);
        particulars();
        step("AWAITING_PAYMENT", "PLACED", buyer);
        told("OrderPlaced");
    }

    void held(String state, int pieces) {
        world.shelves.insert(
                "order",
                "stock_hold${t}",
                SmallWorld.SKU,
                "sku_id",
                SmallWorld.SKU,
                "order_no",
                order,
                "merchant_id",
                SmallWorld.MERCHANT,
                "quantity",
                pieces,
                "price_minor",
                6800,
                "currency",
                "CNY",
                "state",
                state,
                "expires_at",
                world.now.plus(Duration.ofMinutes(30)));
    }

    void step(String state, String cause, String actor) {
        world.shelves.insert(
                "order",
                "order_history${t}",
                order,
                "order_no",
                order,
                "happened_at",
                world.ago(Duration.ofHours(1)),
                "state",
                state,
                "actor",
                actor,
                "cause",
                cause,
                "written_at",
                world.written());
    }

    void told(String event) {
        world.told("order", order, "order-events", event, order, "{\"orderNo\":\"%d\"}".formatted(order));
    }

    void claimed(String location, String service, long number) {
        world.shelves.insert(
                service,
                "claim",
                order,
                "claim_key",
                key(location),
                "body_hash",
                key("body"),
                "number",
                number,
                "lease_until",
                world.ago(Duration.ofMinutes(30)),
                "status",
                201,
                "location",
                location,
                "reply",
                "{}".getBytes(UTF_8),
                "created_at",
                world.ago(Duration.ofMinutes(31)));
    }

    private void particulars() {
        world.shelves.insert(
                "order",
                "order_particulars${t}",
                order,
                "order_no",
                order,
                "receiver_name",
                world.keys.encrypt("王小明", "order.name:" + order),
                "receiver_mobile",
                world.keys.encrypt("13800138000", "order.mobile:" + order),
                "receiver_address",
                world.keys.encrypt("杭州市西湖区龙井路1号", "order.address:" + order),
                "mobile_index",
                key("13800138000"),
                "invoice_type",
                "NONE",
                "terms_version",
                "2026-01",
                "terms_hash",
                key("terms"),
                "accepted_at",
                world.ago(Duration.ofHours(1)),
                "accepted_from",
                world.keys.encrypt("127.0.0.1", "order.accepted-from:" + order));
    }

    /** Its end first: there the numbers differ. */
    private static byte[] key(String text) {
        return Arrays.copyOf(new StringBuilder(text).reverse().toString().getBytes(UTF_8), 32);
    }
}
