package io.jinliu.simulator.channel;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Entry.CodeShown;
import io.jinliu.simulator.book.Entry.OrderOpened;
import io.jinliu.simulator.book.Entry.PaymentRefused;
import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.PayerCode;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.book.Trade;
import io.jinliu.simulator.book.Trade.Waiting;
import io.jinliu.simulator.channel.CodeRefused.Why;
import io.jinliu.simulator.channel.Payer.Move;
import io.jinliu.simulator.wire.Times;
import java.time.Duration;
import java.time.Instant;

/** Where payer and merchant meet: one shows a code, the other reads it, and it pays once. */
public final class Till {

    /** A payer's app shows another code every minute; the one before is still good. */
    private static final Duration LIFE = Duration.ofMinutes(2);

    private final Book book;
    private final Numbers numbers;
    private final Payer payer;
    private final Times times;

    public Till(Book book, Numbers numbers, Payer payer, Times times) {
        this.book = book;
        this.numbers = numbers;
        this.payer = payer;
        this.times = times;
    }

    /** @param limitFen the most the payer has, in fen; 0 for enough */
    public PayerCode show(Channel channel, Product product, long limitFen, boolean needsPassword) {
        return book.exclusively(() -> {
            var code = new PayerCode(numbers.payerCode(channel, product), limitFen, needsPassword, times.now());
            book.record(new CodeShown(channel, code));
            return code;
        });
    }

    public static Instant goodUntil(PayerCode code) {
        return code.shownAt().plus(LIFE);
    }

    /** Opens and pays what was read; refuses with {@link CodeRefused}. Called inside {@code Book.exclusively}. */
    public void take(Channel channel, Order order) {
        var code = good(channel, order);
        book.record(new OrderOpened(channel, order));
        var move = Move.pay(order.outTradeNo());
        if (code.needsPassword()) {
            payer.scan(channel, move);
        } else {
            payer.pay(channel, move);
        }
    }

    private PayerCode good(Channel channel, Order order) {
        var accounts = book.of(channel);
        var code = accounts.payerCode(order.code()).orElseThrow(() -> new CodeRefused(Why.UNKNOWN));
        if (accounts.tradeByCode(order.code()).isPresent()) {
            throw new CodeRefused(Why.USED);
        }
        if (!times.now().isBefore(goodUntil(code))) {
            throw new CodeRefused(Why.EXPIRED);
        }
        if (code.limitFen() > 0 && code.limitFen() < order.amountFen()) {
            throw new CodeRefused(Why.TOO_LITTLE);
        }
        return code;
    }

    /** The payer enters the password he was asked for. */
    public Payment confirm(Channel channel, String outTradeNo) {
        return book.exclusively(() -> {
            requireAsked(channel, outTradeNo);
            return payer.pay(channel, Move.pay(outTradeNo));
        });
    }

    /** The payer declines; the order is never paid then. */
    public Trade refuse(Channel channel, String outTradeNo) {
        return book.exclusively(() -> {
            requireAsked(channel, outTradeNo);
            book.record(new PaymentRefused(channel, outTradeNo, times.now()));
            return book.of(channel).trade(outTradeNo).orElseThrow();
        });
    }

    private void requireAsked(Channel channel, String outTradeNo) {
        var trade = book.of(channel)
                .trade(outTradeNo)
                .orElseThrow(() -> new PayerRefused("NO_SUCH_ORDER", "The channel knows no such order"));
        boolean asked = trade.asOf(times.now()) instanceof Waiting
                && trade.order().product().atTill();
        if (!asked) {
            throw new PayerRefused("NOT_ASKED", "Nobody asks the payer of this order for a password");
        }
    }
}
