package io.jinliu.settlement.ledger;

import io.jinliu.common.money.Money;
import java.time.Instant;

/** What other services told us about an order's money. Facts come in any order, and more than once. */
public sealed interface OrderFact {

    OrderNo order();

    String merchant();

    Money amount();

    Instant at();

    /** The kind and the number that make the fact the same fact when it is told again. */
    String kind();

    String cause();

    record Collected(OrderNo order, String merchant, String receiptNo, Money amount, Instant at) implements OrderFact {

        @Override
        public String kind() {
            return "COLLECTED";
        }

        @Override
        public String cause() {
            return receiptNo;
        }
    }

    record Refunded(OrderNo order, String merchant, String refundNo, Money amount, Instant at) implements OrderFact {

        @Override
        public String kind() {
            return "REFUNDED";
        }

        @Override
        public String cause() {
            return refundNo;
        }
    }

    /** The buyer has what he paid for. The amount only tells the currency: what counts is what was collected. */
    record Completed(OrderNo order, String merchant, Money amount, Instant at) implements OrderFact {

        @Override
        public String kind() {
            return "COMPLETED";
        }

        @Override
        public String cause() {
            return order.toString();
        }
    }
}
