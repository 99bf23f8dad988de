package io.jinliu.simulator.bill;

import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Refund;
import java.time.Instant;

/** Money that moved for good, which is what bills are made of. */
public sealed interface Movement {

    Order order();

    Payment payment();

    Instant at();

    /** The channel's own number of it. */
    String number();

    /** @param feeFen what the channel kept */
    record Collected(Order order, Payment payment, long feeFen) implements Movement {

        @Override
        public Instant at() {
            return payment.paidAt();
        }

        @Override
        public String number() {
            return payment.transactionId();
        }
    }

    /** @param feeFen what the channel gave back of its fee */
    record Returned(Order order, Payment payment, Refund refund, long feeFen) implements Movement {

        /** A refund is of the day on which it succeeded, not of the day it was asked for. */
        @Override
        public Instant at() {
            return refund.movedAt();
        }

        @Override
        public String number() {
            return refund.refundId();
        }
    }
}
