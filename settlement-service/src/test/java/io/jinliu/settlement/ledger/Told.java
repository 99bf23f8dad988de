package io.jinliu.settlement.ledger;

/** Events as payment-service and order-service write them. */
public final class Told {

    private Told() {}

    public static String collected(long orderNo, long receiptNo, String merchant, long fen) {
        return """
                {"paymentNo": "%2$d", "dueKind": "ORDER", "dueNo": "%1$d", "buyerId": "1001", "merchantId": "%3$s",
                 "amount": {"minor": %4$d, "currency": "CNY"},
                 "receipts": [{"receiptNo": "%2$d", "channel": "WECHAT_PAY", "method": "WECHAT_NATIVE",
                               "channelNo": "42%2$d", "amount": {"minor": %4$d, "currency": "CNY"}}],
                 "at": "2026-01-01T12:05:00Z"}
                """.formatted(orderNo, receiptNo, merchant, fen);
    }

    public static String refunded(long orderNo, long refundNo, String merchant, long fen) {
        return """
                {"refundNo": "%2$d", "receiptNo": "1", "channel": "WECHAT_PAY", "dueKind": "ORDER", "dueNo": "%1$d",
                 "buyerId": "1001", "merchantId": "%3$s", "amount": {"minor": %4$d, "currency": "CNY"},
                 "lines": [], "at": "2026-01-04T10:00:00Z"}
                """.formatted(orderNo, refundNo, merchant, fen);
    }

    public static String completed(long orderNo, String merchant, long fen) {
        return """
                {"orderNo": "%d", "buyerId": "1001", "merchantId": "%s",
                 "amount": {"minor": %d, "currency": "CNY"}, "version": 4, "at": "2026-01-03T09:00:00Z"}
                """.formatted(orderNo, merchant, fen);
    }

    public static String suspended(long orderNo, long receiptNo, long fen) {
        return """
                {"receiptNo": "%2$d", "channel": "ALIPAY", "channelNo": "42%2$d", "dueKind": "ORDER", "dueNo": "%1$d",
                 "amount": {"minor": %3$d, "currency": "CNY"}, "reason": "WRONG_AMOUNT", "at": "2026-01-01T12:05:00Z"}
                """.formatted(orderNo, receiptNo, fen);
    }

    public static String suspenseRefunded(long orderNo, long refundNo, long fen) {
        return """
                {"refundNo": "%2$d", "receiptNo": "1", "channel": "ALIPAY", "dueKind": "ORDER", "dueNo": "%1$d",
                 "amount": {"minor": %3$d, "currency": "CNY"}, "at": "2026-01-01T12:06:00Z"}
                """.formatted(orderNo, refundNo, fen);
    }
}
