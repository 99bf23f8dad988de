package io.jinliu.invariant;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How an order's money stands in payment-service's books. */
record PaymentPages(SmallWorld world, String buyer, long order) {

    void due(String state, long amount, @Nullable Long paymentNo) {
        world.shelves.insert("payment", "due${t}", order, """
                id = ?, kind = 'ORDER', buyer_id = ?, merchant_id = 'M1', subject = 'Longjing tea', amount_minor = ?,
                currency = 'CNY', pay_before = UTC_TIMESTAMP(6) + INTERVAL 20 MINUTE, state = ?, payment_no = ?,
                withdraw_requested_at = IF(state = 'WITHDRAWN', ${hour}, NULL), owner_version = 1, version = 1,
                created_at = ${hour}
                """, order, buyer, amount, state, paymentNo);
        world.shelves.insert("payment", "due_line${t}", order, """
                due_id = ?, line = 1, amount_minor = ?, refunded_minor = 0, quantity = 2
                """, order, amount);
    }

    void payment(long no, long amount, String state, @Nullable Long receipt, @Nullable String closed) {
        world.shelves.insert("payment", "payment${t}", order, """
                id = ?, due_id = ?, due_kind = 'ORDER', buyer_id = ?, merchant_id = 'M1', method = 'WECHAT_NATIVE',
                channel = 'WECHAT_PAY', amount_minor = ?, currency = 'CNY', subject = 'Longjing tea', opened_at = ${hour},
                expires_at = UTC_TIMESTAMP(6) + INTERVAL 20 MINUTE, state = ?, action_type = 'QR_CODE',
                action_value = 'weixin://wxpay/bizpayurl?pr=abc', receipt_id = ?, close_reason = ?,
                ask_at = IF(state = 'PENDING', expires_at, NULL), version = 1
                """, no, order, buyer, amount, state, receipt, closed);
        new OrderPages(world, buyer, order).claimed("/api/v1/payments/" + no, "payment", no);
        world.shelves.insert(
                "payment", "wire", order, """
                channel = 'WECHAT_PAY', direction = 'OUT', operation = 'create', subject = ?, content = ?,
                booked_at = ${written}, written_at = ${written}
                """, no, world.keys.encrypt("{\"phone\":\"13800138000\"}", "wire"));
    }

    void receipt(long no, long paymentNo, String channelNo, long amount, String state, @Nullable String reason) {
        world.shelves.insert(
                "payment", "receipt${t}", order, """
                id = ?, channel = 'WECHAT_PAY', channel_no = ?, out_trade_no = ?, payment_id = out_trade_no, due_id = ?,
                due_kind = 'ORDER', amount_minor = ?, refunded_minor = 0, currency = 'CNY', state = ?, reason = ?,
                paid_at = ${hour}, kept_at = ${hour}, version = 1
                """, no, channelNo, paymentNo, order, amount, state, reason);
        world.shelves.insert("payment", "receipt_claim${t}", "WECHAT_PAY " + channelNo, """
                channel = 'WECHAT_PAY', channel_no = ?, out_trade_no = ?, holds = 1, claimed_at = ${hour},
                written_at = ${written}
                """, channelNo, paymentNo);
        world.channels.paid(paymentNo, channelNo, amount, world.ago(Duration.ofHours(1)));
    }

    void refunded(long no, long receipt, String purpose, long amount, long total) {
        world.shelves.insert("payment", "refund${t}", order, """
                id = ?, purpose = ?, receipt_id = ?, channel = 'WECHAT_PAY', channel_no = '420', out_trade_no = '1',
                due_id = ?, due_kind = 'ORDER', amount_minor = ?, total_minor = ?, currency = 'CNY', reason = 'broken',
                state = 'SUCCEEDED', channel_refund_no = '503', requested_at = ${hour}, finished_at = ${hour}, version = 2
                """, no, purpose, receipt, order, amount, total);
        world.shelves.change(
                "payment", order, "UPDATE receipt${t} SET refunded_minor = ? WHERE id = ?", amount, receipt);
        world.channels.refunded(no, amount);
        world.audited("payment", order, "refund.requested", no);
        world.audited("payment", order, "refund.succeeded", no);
    }

    void told(String event, String field, long number) {
        var payload = "{\"dueNo\":\"%d\",\"%s\":\"%d\"}".formatted(order, field, number);
        world.told("payment", order, "payment-events", event, order, payload);
    }
}
