package io.jinliu.invariant;

import static io.jinliu.invariant.Naming.OPEN_ORDER;
import static io.jinliu.invariant.Naming.ORDER;
import static io.jinliu.invariant.Naming.word;
import static io.jinliu.invariant.Wrong.open;
import static io.jinliu.invariant.Wrong.order;

import java.util.List;

/** Wrong orders, stock and lists. */
final class OrderPlants {

    private static final Naming SKU = word(SmallWorld.SKU);

    static final List<Plant> ALL = List.of(
            Plant.of(
                    "an order paid by another payment",
                    "I4b",
                    ORDER,
                    order("UPDATE orders${t} SET payment_no = '7' WHERE order_no = ?", ORDER)),
            Plant.of(
                    "an answered order that is not there",
                    "I7",
                    word("/api/v1/orders/1024"),
                    order("UPDATE claim SET location = '/api/v1/orders/1024' WHERE number = ?", ORDER)),
            Plant.of("two keys for one order", "I7", ORDER, secondClaim()),
            Plant.of("a step that nobody may take", "I8a", ORDER, order("""
                    UPDATE order_history${t} SET state = 'SHIPPED' WHERE cause = 'PAYMENT_COLLECTED'
                    """).sealed()),
            Plant.of("a piece too few", "I9a", SKU, sku("UPDATE sku_stock${t} SET on_hand = on_hand - 1")),
            Plant.of(
                    "a piece reserved for nobody",
                    "I9a",
                    SKU,
                    sku("UPDATE sku_stock${t} SET reserved = reserved + 1, on_hand = on_hand - 1")),
            Plant.of(
                    "goods held that nobody ordered",
                    "I9b",
                    ORDER,
                    order("UPDATE order_line${t} SET sku_id = 'SKU-PEN' WHERE order_no = ?", ORDER)),
            Plant.of("an expired order still open", "I16", OPEN_ORDER, open("order", """
                    UPDATE orders${t} SET pay_before = pay_before - INTERVAL 1 HOUR WHERE order_no = ?
                    """)),
            Plant.of(
                    "an order that is not its lines",
                    "I20",
                    ORDER,
                    order("UPDATE order_line${t} SET price_minor = 6801 WHERE order_no = ?", ORDER)),
            Plant.of(
                    "a list that stood still",
                    "I11e",
                    ORDER,
                    Wrong.change(
                            "order",
                            word(SmallWorld.MERCHANT),
                            "UPDATE merchant_order${t} SET state = 'PAID' WHERE order_no = ?",
                            ORDER)));

    private OrderPlants() {}

    private static Wrong sku(String sql) {
        return Wrong.change("order", SKU, sql);
    }

    private static Wrong secondClaim() {
        return order("""
                INSERT INTO claim (slot, claim_key, body_hash, number, lease_until, status, location, created_at)
                SELECT slot, body_hash, body_hash, number, lease_until, status, location, created_at
                  FROM claim WHERE number = ?
                """, ORDER);
    }
}
