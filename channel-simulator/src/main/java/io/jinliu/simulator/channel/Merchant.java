package io.jinliu.simulator.channel;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Entry.BalanceSet;
import io.jinliu.simulator.book.Entry.PayeeTold;
import io.jinliu.simulator.book.Payee;
import io.jinliu.simulator.wire.Times;

/** What a story says of the merchant's own money, and of those it may be sent to. */
public final class Merchant {

    private final Book book;
    private final Numbers numbers;
    private final Times times;

    public Merchant(Book book, Numbers numbers, Times times) {
        this.book = book;
        this.numbers = numbers;
        this.times = times;
    }

    /** From now on so much, in fen, may be sent; the difference was put in, or taken out. */
    public void has(Channel channel, long fen) {
        book.exclusively(() -> {
            book.record(new BalanceSet(channel, numbers.deposit(channel), fen, times.now()));
            return fen;
        });
    }

    public void tell(Channel channel, Payee payee) {
        book.exclusively(() -> {
            book.record(new PayeeTold(channel, payee));
            return payee;
        });
    }
}
