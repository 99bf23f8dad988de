package io.jinliu.simulator.wechat;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Ending;
import io.jinliu.simulator.book.Entry.OrderRevoked;
import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Refund;
import io.jinliu.simulator.book.RefundState;
import io.jinliu.simulator.book.Trade;
import io.jinliu.simulator.book.Trade.Closed;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.book.Trade.Waiting;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.channel.RefundDesk;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Times;
import java.time.Duration;

/** Undoes orders read at a till whose outcome the merchant does not know. Called inside {@code Book.exclusively}. */
final class Reversals {

    private static final Duration WINDOW = Duration.ofDays(7);

    private final Book book;
    private final PrepayForm form;
    private final RefundDesk desk;
    private final Numbers numbers;
    private final Times times;

    Reversals(Book book, PrepayForm form, RefundDesk desk, Numbers numbers, Times times) {
        this.book = book;
        this.form = form;
        this.desk = desk;
        this.numbers = numbers;
        this.times = times;
    }

    /** {@code recall} is Y when the money could not go back and the merchant must ask again. */
    Reply reverse(String outTradeNo, Fields body) {
        form.requireOurs(body);
        var trade = accounts()
                .trade(outTradeNo)
                .orElseThrow(() -> WechatError.ORDER_NOT_EXIST.because("订单不存在"))
                .asOf(times.now());
        requireReversible(trade.order());
        boolean undone = undone(trade);
        return Reply.json(
                200,
                Json.object()
                        .put("appid", body.text("appid", 32))
                        .put("mchid", body.text("mchid", 32))
                        .put("out_trade_no", outTradeNo)
                        .put("recall", undone ? "N" : "Y"));
    }

    private void requireReversible(Order order) {
        if (!order.product().atTill()) {
            throw WechatError.INVALID_REQUEST.because("仅付款码支付和刷脸支付的订单可以撤销");
        }
        if (order.openedAt().plus(WINDOW).isBefore(times.now())) {
            throw WechatError.INVALID_REQUEST.because("订单已超过可撤销的最大期限");
        }
    }

    private boolean undone(Trade trade) {
        return switch (trade) {
            case Waiting _, Closed _ -> {
                revoke(trade);
                yield true;
            }
            case Paid paid -> givenBack(paid.first());
        };
    }

    private void revoke(Trade trade) {
        boolean already = trade instanceof Closed closed && closed.ending() == Ending.REVOKED;
        if (!already) {
            book.record(new OrderRevoked(Channel.WECHAT, trade.order().outTradeNo(), times.now()));
        }
    }

    /** Once is enough: a reversal that holds is not repeated. */
    private boolean givenBack(Payment payment) {
        var earlier = accounts().refundsOf(payment).stream()
                .filter(Refund::holdsMoney)
                .toList();
        if (earlier.stream().anyMatch(Refund::reverses)) {
            return true;
        }
        if (!earlier.isEmpty()) {
            throw WechatError.INVALID_REQUEST.because("订单已发生退款，不能撤销");
        }
        return desk.accept(Channel.WECHAT, reversal(payment)).holdsMoney();
    }

    private Refund reversal(Payment payment) {
        return new Refund(
                Refund.reversalOf(payment.outTradeNo()),
                numbers.refund(Channel.WECHAT),
                payment.outTradeNo(),
                payment.transactionId(),
                payment.amountFen(),
                "",
                "",
                times.now(),
                RefundState.PROCESSING,
                times.now());
    }

    private Accounts accounts() {
        return book.of(Channel.WECHAT);
    }
}
