package io.jinliu.acceptance.check;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an order's money stands in payment-service's books. */
record PaymentPages(SmallWorld world, String buyer, long order) {

    void due(String state, long amount, @Nullable Long paymentNo, @Nullable Instant withdrawn) {
        world.shelves.insert(
                "payment",
                "due${t}",
                order,
                "id",
                order,
                "kind",
                "ORDER",
                "buyer_id",
                buyer,
                "merchant_id",
                SmallWorld.MERCHANT,
                "subject",
                "Longjing tea",
                "amount_minor",
                amount,
                "currency",
                "CNY",
                "pay_before",
                world.now.plus(Duration.ofMinutes(20)),
                "state",
                state,
                "payment_no",
                paymentNo,
                "withdraw_requested_at",
                withdrawn,
                "owner_version",
                1,
                "version",
                1,
                "created_at",
                world.ago(Duration.ofHours(1)));
        world.shelves.insert(
                "payment",
                "due_line${t}",
                order,
                "due_id",
                order,
                "line",
                1,
                "amount_minor",
                amount,
                "refunded_minor",
                0,
                "quantity",
                2);
    }

    void payment(long no, long amount, String state, @Nullable Long receipt, @Nullable String closed) {
        var pending = state.equals("PENDING");
        world.shelves.insert(
                "payment",
                "payment${t}",
                order,
                "id",
                no,
                "due_id",
                order,
                "due_kind",
                "ORDER",
                "buyer_id",
                buyer,
                "merchant_id",
                SmallWorld.MERCHANT,
                "method",
                "WECHAT_NATIVE",
                "channel",
                "WECHAT_PAY",
                "amount_minor",
                amount,
                "currency",
                "CNY",
                "subject",
                "Longjing tea",
                "opened_at",
                world.ago(Duration.ofHours(1)),
                "expires_at",
                world.now.plus(Duration.ofMinutes(20)),
                "state",
                state,
                "action_type",
                "QR_CODE",
                "action_value",
                "weixin://wxpay/bizpayurl?pr=abc",
                "receipt_id",
                receipt,
                "close_reason",
                closed,
                "ask_at",
                pending ? world.now.plus(Duration.ofMinutes(20)) : null,
                "version",
                1);
        new OrderPages(world, buyer, order).claimed("/api/v1/payments/" + no, "payment", no);
        world.shelves.insert(
                "payment",
                "wire",
                order,
                "channel",
                "WECHAT_PAY",
                "direction",
                "OUT",
                "operation",
                "create",
                "subject",
                no,
                "content",
                world.keys.encrypt("{\"phone\":\"13800138000\"}", "wire"),
                "booked_at",
                world.written(),
                "written_at",
                world.written());
    }

    void receipt(long no, long paymentNo, String channelNo, long amount, String state, @Nullable String reason) {
        var at = world.ago(Duration.ofMinutes(50));
        world.shelves.insert(
                "payment",
                "receipt${t}",
                order,
                "id",
                no,
                "channel",
                "WECHAT_PAY",
                "channel_no",
                channelNo,
                "out_trade_no",
                paymentNo,
                "payment_id",
                paymentNo,
                "due_id",
                order,
                "due_kind",
                "ORDER",
                "amount_minor",
                amount,
                "refunded_minor",
                0,
                "currency",
                "CNY",
                "state",
                state,
                "reason",
                reason,
                "paid_at",
                at,
                "kept_at",
                at,
                "version",
                1);
        world.channels.paid(paymentNo, channelNo, amount, at);
    }

    void refunded(long no, long receipt, String purpose, long amount, long total) {
        world.shelves.insert(
                "payment",
                "refund${t}",
                order,
                "id",
                no,
                "purpose",
                purpose,
                "receipt_id",
                receipt,
                "channel",
                "WECHAT_PAY",
                "channel_no",
                "420",
                "out_trade_no",
                "1",
                "due_id",
                order,
                "due_kind",
                "ORDER",
                "amount_minor",
                amount,
                "total_minor",
                total,
                "currency",
                "CNY",
                "reason",
                "broken",
                "state",
                "SUCCEEDED",
                "channel_refund_no",
                "503",
                "requested_at",
                world.ago(Duration.ofMinutes(40)),
                "finished_at",
                world.ago(Duration.ofMinutes(39)),
                "version",
                2);
        world.shelves.change(
                "payment", order, "UPDATE receipt${t} SET refunded_minor = ? WHERE id = ?", amount, receipt);
        world.channels.refunded(no, amount);
        world.audited("payment", order, "refund.requested", no);
        world.audited("payment", order, "refund.succeeded", no);
    }

    void told(String event, String field, long number) {
        world.told(
                "payment",
                order,
                "payment-events",
                event,
                order,
                "{\"dueNo\":\"%d\",\"%s\":\"%d\"}".formatted(order, field, number));
    }
}
