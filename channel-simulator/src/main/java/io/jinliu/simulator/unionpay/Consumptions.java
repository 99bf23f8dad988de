package io.jinliu.simulator.unionpay;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Entry.OrderOpened;
import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.book.Trade;
import io.jinliu.simulator.book.Trade.Waiting;
import io.jinliu.simulator.wire.Times;
import java.util.Map;

/**
 * Consumptions 消费: what a payer is asked for. UnionPay closes none, they die unpaid. Called inside
 * {@code Book.exclusively}.
 */
final class Consumptions {

    private final Book book;
    private final ConsumeForm form;
    private final Times times;

    Consumptions(Book book, ConsumeForm form, Times times) {
        this.book = book;
        this.form = form;
        this.times = times;
    }

    /** The app's way: a number which the payer's wallet opens. */
    Map<String, String> openInApp(AcpMessage asked) {
        var order = open(Product.IN_APP, asked);
        var answer = asked.accepted();
        answer.put("tn", order.code());
        return answer;
    }

    /** The same number and time in the same words is a retry and gets the same answer, as long as it can be paid. */
    Order open(Product product, AcpMessage asked) {
        var order = form.read(product, asked);
        return accounts()
                .trade(order.outTradeNo())
                .map(known -> again(known.asOf(times.now()), order))
                .orElseGet(() -> opened(order));
    }

    private static Order again(Trade known, Order asked) {
        if (known instanceof Waiting waiting
                && waiting.order().sameTermsAs(asked)
                && waiting.order().openedAt().equals(asked.openedAt())) {
            return waiting.order();
        }
        throw UnionpayRefusal.duplicate();
    }

    private Order opened(Order order) {
        if (!accounts().refundsNumbered(order.outTradeNo()).isEmpty()) {
            throw UnionpayRefusal.duplicate();
        }
        if (!order.deadline().isAfter(times.now())) {
            throw UnionpayRefusal.malformed("payTimeout");
        }
        book.record(new OrderOpened(Channel.UNIONPAY, order));
        return order;
    }

    private Accounts accounts() {
        return book.of(Channel.UNIONPAY);
    }
}
