package io.jinliu.points.loyalty;

import io.jinliu.common.money.Money;
import java.time.Instant;

/** What other services told us about a purchase. Facts come in any order, and more than once. */
public sealed interface OrderFact {

    OrderNo order();

    String buyer();

    Money amount();

    Instant at();

    /** The kind and the number that make the fact the same fact when it is told again. */
    String kind();

    String cause();

    /** The buyer has what he paid {@code amount} for. */
    record Completed(OrderNo order, String buyer, Money amount, Instant at) implements OrderFact {

        @Override
        public String kind() {
            return "COMPLETED";
        }

        @Override
        public String cause() {
            return order.toString();
        }
    }

    record Refunded(OrderNo order, String buyer, String refundNo, Money amount, Instant at) implements OrderFact {

        @Override
        public String kind() {
            return "REFUNDED";
        }

        @Override
        public String cause() {
            return refundNo;
        }
    }
}
