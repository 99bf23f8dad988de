package io.jinliu.bench.job;

/** What order-service says to its databases for one order of one line, as its statement log shows it. */
final class OrderSql {

    static final String CLAIM = """
            INSERT IGNORE INTO claim (slot, claim_key, body_hash, number, lease_until, created_at)
            VALUES (?, ?, ?, ?, ?, ?)""";
    static final String ANSWER = """
            UPDATE claim SET status = ?, media_type = ?, location = ?, reply = ? WHERE slot = ? AND claim_key = ?""";
    static final String STOCK = "SELECT * FROM sku_stock${t} WHERE slot = ? AND sku_id = ?";
    static final String HOLD = """
            INSERT INTO stock_hold${t}
                   (slot, sku_id, order_no, merchant_id, quantity, price_minor, currency, state, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'HELD', ?)""";
    static final String RESERVE = """
            UPDATE sku_stock${t} SET on_hand = on_hand - ?, reserved = reserved + ?
             WHERE slot = ? AND sku_id = ? AND on_hand >= ?""";
    static final String ORDER = """
            insert into orders${t} (amount_minor,buyer_id,carrier,close_cause,closed_at,closing_at,completed_at,currency,
                   due_at,line_count,merchant_id,paid_at,pay_before,payment_no,placed_at,refunded_minor,shipped_at,state,
                   title,tracking_no,version,order_no,slot)
            values (?,?,null,null,null,null,null,?,?,?,?,null,?,null,?,?,null,?,?,null,?,?,?)""";
    static final String LINE = """
            insert into order_line${t} (amount_minor,name,price_minor,quantity,refunded_minor,sku_id,line,order_no,slot)
            values (?,?,?,?,?,?,?,?,?)""";
    static final String HISTORY = """
            INSERT INTO order_history${t} (slot, order_no, happened_at, state, actor, cause, detail, trace_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    static final String OUTBOX = """
            INSERT INTO outbox (slot, event_id, topic, tag, event_key, payload, traceparent, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    static final String PARTICULARS = """
            INSERT INTO order_particulars${t}
                   (slot, order_no, receiver_name, receiver_mobile, receiver_address, mobile_index, invoice_type,
                    invoice_title, invoice_tax_no, remark, pay_method, terms_version, terms_hash, accepted_at,
                    accepted_from)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    static final String ALLOWANCE = """
            UPDATE buyer_allowance${t} SET unpaid_orders = unpaid_orders + 1, held_pieces = held_pieces + ?
             WHERE slot = ? AND buyer_id = ? AND unpaid_orders < ? AND held_pieces + ? <= ?""";
    static final String NEW_BUYER = """
            INSERT IGNORE INTO buyer_allowance${t} (slot, buyer_id, unpaid_orders, held_pieces) VALUES (?, ?, 0, 0)""";
    static final String NEW_GOODS = """
            INSERT IGNORE INTO sku_stock${t}
                   (slot, sku_id, merchant_id, price_minor, currency, initial, on_hand, reserved, sold)
            VALUES (?, ?, 'M1', 1990, 'CNY', 1000000000, 1000000000, 0, 0)""";

    private OrderSql() {}
}
