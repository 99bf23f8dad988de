package io.jinliu.simulator.book;

import java.time.Instant;

/**
 * News the merchant has not acknowledged yet. Its id stays the same over all attempts.
 *
 * @param refundId which refund, share, return or remark in a complaint the news is about; empty when it is the payment
 * @param refundedFen what had been refunded of the payment when the news arose
 * @param attempts how often it was tried
 */
public record Notice(
        String id,
        Channel channel,
        NoticeKind kind,
        String outTradeNo,
        String transactionId,
        String refundId,
        long refundedFen,
        String url,
        Instant createdAt,
        int attempts,
        Instant dueAt) {

    Notice tried(Instant next) {
        return due(attempts + 1, next);
    }

    private Notice due(int tries, Instant next) {
        return new Notice(
                id, channel, kind, outTradeNo, transactionId, refundId, refundedFen, url, createdAt, tries, next);
    }
}
