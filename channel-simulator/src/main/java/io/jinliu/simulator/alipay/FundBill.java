package io.jinliu.simulator.alipay;

import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.Payment;
import java.util.List;
import java.util.stream.Stream;

/** One purse a payment came from. */
record FundBill(String channel, long fen) {

    /** @param saidFen the whole amount, or what a lying notice calls it */
    static List<FundBill> of(Order order, Payment payment, long saidFen) {
        var purse = order.instalments() == null ? "ALIPAYACCOUNT" : "PCREDIT";
        return Stream.of(
                        new FundBill(purse, saidFen - payment.couponFen()), new FundBill("COUPON", payment.couponFen()))
                .filter(bill -> bill.fen() != 0)
                .toList();
    }
}
