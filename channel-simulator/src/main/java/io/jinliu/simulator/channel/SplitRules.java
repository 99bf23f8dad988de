package io.jinliu.simulator.channel;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.wire.Times;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** How much of a payment may be shared, and how its shares end. Orders about that live in memory, as faults do. */
public final class SplitRules {

    /** The most a merchant may give away without having asked for more, in percent of the payment. */
    private static final int USUAL_PERCENT = 30;

    /** So long WeChat Pay keeps money that waits to be shared; then it is the merchant's. */
    private static final Duration FREEZE = Duration.ofDays(30);

    private final Book book;
    private final Times times;
    private final Map<Channel, Integer> percents = new EnumMap<>(Channel.class);
    private final Map<Channel, SplitEnding> endings = new EnumMap<>(Channel.class);

    public SplitRules(Book book, Times times) {
        this.book = book;
        this.times = times;
    }

    public void limit(Channel channel, int percent) {
        book.exclusively(() -> percents.put(channel, percent));
    }

    public void endAs(Channel channel, SplitEnding ending) {
        book.exclusively(() -> endings.put(channel, ending));
    }

    SplitEnding ending(Channel channel) {
        return endings.getOrDefault(channel, SplitEnding.USUAL);
    }

    /** What may still be shared of a payment that waits for it, in fen: refunds came out of it, too. */
    public long unsplitFen(Channel channel, Payment payment) {
        var splits = book.of(channel).splits();
        if (!frozen(channel, payment) || splits.finished(payment)) {
            return 0;
        }
        long leftFen = book.of(channel).refundable(payment) + splits.givenBackFen(payment);
        return Math.max(0, leftFen - splits.heldFen(payment));
    }

    /** What the merchant's limit leaves of a payment, in fen. */
    public long allowedFen(Channel channel, Payment payment) {
        long mostFen = Math.multiplyExact(payment.amountFen(), percents.getOrDefault(channel, USUAL_PERCENT)) / 100;
        return mostFen - book.of(channel).splits().heldFen(payment);
    }

    private boolean frozen(Channel channel, Payment payment) {
        var order = book.of(channel).trade(payment.outTradeNo()).orElseThrow().order();
        boolean over = channel == Channel.WECHAT
                && !times.now().isBefore(payment.paidAt().plus(FREEZE));
        return order.splittable() && !over;
    }
}
