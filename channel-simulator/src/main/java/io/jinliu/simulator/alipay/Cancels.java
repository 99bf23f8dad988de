package io.jinliu.simulator.alipay;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Entry.OrderRevoked;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Refund;
import io.jinliu.simulator.book.RefundState;
import io.jinliu.simulator.book.Trade.Closed;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.book.Trade.Waiting;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.channel.RefundDesk;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Times;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Undoes a trade whose outcome the merchant does not know. Called inside {@code Book.exclusively}. */
final class Cancels {

    private static final Duration WINDOW = Duration.ofHours(24);

    private final Book book;
    private final AlipayTrades trades;
    private final TradeView view;
    private final RefundDesk desk;
    private final Numbers numbers;
    private final Times times;

    Cancels(Book book, AlipayTrades trades, TradeView view, RefundDesk desk, Numbers numbers, Times times) {
        this.book = book;
        this.trades = trades;
        this.view = view;
        this.desk = desk;
        this.numbers = numbers;
        this.times = times;
    }

    /** Success without an {@code action} means that there is no such trade. */
    ObjectNode cancel(BizContent content) {
        var trade = trades.look(content);
        if (trade.isEmpty()) {
            return answered("N").put("out_trade_no", content.optional("out_trade_no", 64));
        }
        return switch (trade.get()) {
            case Waiting waiting -> {
                book.record(new OrderRevoked(Channel.ALIPAY, waiting.order().outTradeNo(), times.now()));
                yield closed(view.closed(waiting.order(), waiting.scan()));
            }
            case Closed closed -> closed(view.closed(closed.order(), closed.scan()));
            case Paid paid -> givenBack(trades.paymentOf(paid, content));
        };
    }

    private static ObjectNode closed(ObjectNode shown) {
        return shown.put("retry_flag", "N").put("action", "close");
    }

    private ObjectNode givenBack(Payment payment) {
        var refund = reversal(payment).orElseGet(() -> accept(payment));
        var shown = answered(refund.holdsMoney() ? "N" : "Y")
                .put("trade_no", payment.transactionId())
                .put("out_trade_no", payment.outTradeNo());
        if (refund.holdsMoney()) {
            shown.put("action", "refund");
        }
        if (refund.succeeded()) {
            shown.put("gmt_refund_pay", ChinaTime.plain(refund.movedAt()));
        }
        return shown;
    }

    /** Once is enough: what holds is not repeated. As every whole refund without a number of its own, it has the order's. */
    private Optional<Refund> reversal(Payment payment) {
        return accounts().refundsOf(payment).stream()
                .filter(refund -> refund.outRefundNo().equals(payment.outTradeNo()) && refund.holdsMoney())
                .findFirst();
    }

    private Refund accept(Payment payment) {
        if (payment.paidAt().plus(WINDOW).isBefore(times.now())) {
            throw AlipayRefusal.business("ACQ.TRADE_CANCEL_TIME_OUT", "超过撤销时间范围");
        }
        if (accounts().refundable(payment) < payment.amountFen()) {
            throw AlipayRefusal.business("ACQ.TRADE_STATUS_ERROR", "交易已发生退款，不能撤销");
        }
        return desk.accept(
                Channel.ALIPAY,
                new Refund(
                        payment.outTradeNo(),
                        numbers.refund(Channel.ALIPAY),
                        payment.outTradeNo(),
                        payment.transactionId(),
                        payment.amountFen(),
                        "",
                        "",
                        times.now(),
                        RefundState.PROCESSING,
                        times.now()));
    }

    private ObjectNode answered(String retry) {
        return view.success().put("retry_flag", retry);
    }

    private Accounts accounts() {
        return book.of(Channel.ALIPAY);
    }
}
