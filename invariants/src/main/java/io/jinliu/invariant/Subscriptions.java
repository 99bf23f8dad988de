package io.jinliu.invariant;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** Who must hear what. A test compares it with the listeners that the services have. */
final class Subscriptions {

    /** Consumers by event; the part before the dot is the service. */
    static final Map<String, List<String>> BY_EVENT = Map.ofEntries(
            entry("OrderPlaced", List.of("order-service.merchant-view-orderplaced", "payment-service.learn-due")),
            entry(
                    "OrderCloseRequested",
                    List.of("order-service.merchant-view-ordercloserequested", "payment-service.request-withdrawal")),
            entry("OrderPaid", List.of("order-service.merchant-view-orderpaid", "order-service.stock-follows-paid")),
            entry("OrderShipped", List.of("order-service.merchant-view-ordershipped")),
            entry(
                    "OrderCompleted",
                    List.of(
                            "order-service.merchant-view-ordercompleted",
                            "settlement-service.tally-completion",
                            "points-service.tally-completion")),
            entry(
                    "OrderClosed",
                    List.of("order-service.merchant-view-orderclosed", "order-service.stock-follows-closed")),
            entry(
                    "PaymentCollected",
                    List.of(
                            "order-service.mark-paid",
                            "payment-service.webhook-paymentcollected",
                            "settlement-service.book-collection",
                            "settlement-service.tally-collection")),
            entry(
                    "PaymentClosed",
                    List.of("order-service.note-payment-closed", "payment-service.webhook-paymentclosed")),
            entry("DueWithdrawn", List.of("order-service.close-withdrawn")),
            entry(
                    "ReceiptSuspended",
                    List.of("payment-service.webhook-receiptsuspended", "settlement-service.book-suspense")),
            entry(
                    "RefundSucceeded",
                    List.of(
                            "order-service.count-refund",
                            "payment-service.webhook-refundsucceeded",
                            "settlement-service.book-refund",
                            "settlement-service.tally-refund",
                            "points-service.tally-refund")),
            entry("RefundAbnormal", List.of("payment-service.webhook-refundabnormal")),
            entry(
                    "SuspenseRefunded",
                    List.of("payment-service.webhook-suspenserefunded", "settlement-service.book-suspense-refund")),
            entry("SplitFinished", List.of("settlement-service.book-split")),
            entry("SplitReturned", List.of("settlement-service.book-split-return")),
            entry("PayoutSent", List.of("settlement-service.book-payout")),
            entry("PayoutPaid", List.of("settlement-service.book-payout-paid")),
            entry("PayoutFailed", List.of("settlement-service.book-payout-release")),
            entry("StoredValueMoved", List.of("settlement-service.book-stored-value")),
            entry(
                    "TokenRevoked",
                    List.of(
                            "order-service.revoke-token",
                            "payment-service.revoke-token",
                            "settlement-service.revoke-token",
                            "points-service.revoke-token")));

    private Subscriptions() {}
}
