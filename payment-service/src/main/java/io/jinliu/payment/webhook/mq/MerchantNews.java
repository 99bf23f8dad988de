package io.jinliu.payment.webhook.mq;

import io.jinliu.common.money.Money;
import io.jinliu.payment.webhook.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Our own events, as far as merchants may know them: each is sent on as it stands here, so no buyer and no channel's
 * secret is a field. Pinned by the samples in {@code docs/events}.
 */
sealed interface MerchantNews {

    /** Absent in what was sent before this was told, and of money under a number we never issued: it is nobody's news. */
    @Nullable String merchantId();

    EventType type();

    /** Our number of what it happened to. */
    String about();

    record PaymentCollected(
            String paymentNo,
            String dueKind,
            String dueNo,
            @Nullable String merchantId,
            Money amount,
            List<Received> receipts,
            Instant at)
            implements MerchantNews {

        @Override
        public EventType type() {
            return EventType.PAYMENT_COLLECTED;
        }

        @Override
        public String about() {
            return paymentNo;
        }
    }

    record Received(String receiptNo, String channel, String method, String channelNo, Money amount) {}

    record PaymentClosed(
            String paymentNo,
            String dueKind,
            String dueNo,
            @Nullable String merchantId,
            String reason,
            Instant at) implements MerchantNews {

        @Override
        public EventType type() {
            return EventType.PAYMENT_CLOSED;
        }

        @Override
        public String about() {
            return paymentNo;
        }
    }

    record RefundSucceeded(
            String refundNo,
            String receiptNo,
            String channel,
            String dueKind,
            String dueNo,
            @Nullable String merchantId,
            Money amount,
            List<Line> lines,
            Instant at)
            implements MerchantNews {

        @Override
        public EventType type() {
            return EventType.REFUND_SUCCEEDED;
        }

        @Override
        public String about() {
            return refundNo;
        }
    }

    record Line(int line, Money amount) {}

    record RefundAbnormal(
            String refundNo,
            String receiptNo,
            String channel,
            @Nullable String dueKind,
            @Nullable String dueNo,
            @Nullable String merchantId,
            Money amount,
            Instant at)
            implements MerchantNews {

        @Override
        public EventType type() {
            return EventType.REFUND_ABNORMAL;
        }

        @Override
        public String about() {
            return refundNo;
        }
    }

    record ReceiptSuspended(
            String receiptNo,
            String channel,
            String channelNo,
            @Nullable String dueKind,
            @Nullable String dueNo,
            @Nullable String merchantId,
            Money amount,
            String reason,
            Instant at)
            implements MerchantNews {

        @Override
        public EventType type() {
            return EventType.RECEIPT_SUSPENDED;
        }

        @Override
        public String about() {
            return receiptNo;
        }
    }

    record SuspenseRefunded(
            String refundNo,
            String receiptNo,
            String channel,
            @Nullable String dueKind,
            @Nullable String dueNo,
            @Nullable String merchantId,
            Money amount,
            Instant at)
            implements MerchantNews {

        @Override
        public EventType type() {
            return EventType.SUSPENSE_REFUNDED;
        }

        @Override
        public String about() {
            return refundNo;
        }
    }
}
