package io.jinliu.order.lifecycle;

import io.jinliu.common.inbox.NotYet;
import io.jinliu.common.money.Money;
import io.jinliu.order.lifecycle.Order.Closed;
import io.jinliu.order.lifecycle.Order.Collected;
import io.jinliu.order.lifecycle.Order.Unpaid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows the due's keeper when it says that the order's due is collected. */
@Service
public class MarkPaid {

    private final Orders orders;
    private final Allowances allowances;

    MarkPaid(Orders orders, Allowances allowances) {
        this.orders = orders;
        this.allowances = allowances;
    }

    /**
     * Makes the order paid, once.
     *
     * @throws NotYet if we do not know the order yet
     * @throws IllegalStateException if the order was closed, or paid otherwise: the due cannot have said both
     */
    @Transactional
    public void mark(OrderNo number, Payment payment, Money amount) {
        var order = orders.lock(number).orElseThrow(() -> new NotYet("order " + number));
        switch (order) {
            case Unpaid unpaid -> {
                orders.record(unpaid.collect(payment, amount));
                var purchase = unpaid.purchase();
                allowances.giveBack(purchase.buyerId(), purchase.pieces());
            }
            case Collected paid when samePayment(paid.payment(), payment) -> {} // told twice
            case Closed paidOnce
            when paidOnce.paid().filter(it -> samePayment(it, payment)).isPresent() -> {}
            case Collected _, Closed _ ->
                throw new IllegalStateException(
                        "Payment %s of order %s, which is %s".formatted(payment.paymentNo(), number, order.status()));
        }
    }

    private static boolean samePayment(Payment known, Payment told) {
        return known.paymentNo().equals(told.paymentNo());
    }
}
