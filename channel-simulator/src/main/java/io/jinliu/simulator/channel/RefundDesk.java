package io.jinliu.simulator.channel;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Entry.RefundAccepted;
import io.jinliu.simulator.book.Entry.RefundMoved;
import io.jinliu.simulator.book.Refund;
import io.jinliu.simulator.book.RefundState;
import io.jinliu.simulator.wire.Times;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Takes refunds that were checked, and lets them end as they were told to. */
public final class RefundDesk {

    private final Book book;
    private final News news;
    private final Times times;
    private final Map<Channel, RefundState> endings = new EnumMap<>(Channel.class);

    public RefundDesk(Book book, News news, Times times) {
        this.book = book;
        this.news = news;
        this.times = times;
    }

    /** From now on the channel's refunds take this state at once; PROCESSING waits for {@link #resolve}. */
    public void endAs(Channel channel, RefundState ending) {
        book.exclusively(() -> endings.put(channel, ending));
    }

    public RefundState ending(Channel channel) {
        return book.exclusively(() -> endings.getOrDefault(channel, RefundState.SUCCESS));
    }

    /** Called inside {@code Book.exclusively}; the refund is new and PROCESSING. */
    public Refund accept(Channel channel, Refund refund) {
        book.record(new RefundAccepted(channel, refund));
        var ending = ending(refund, endings.getOrDefault(channel, RefundState.SUCCESS));
        return ending == RefundState.PROCESSING ? refund : move(channel, refund, ending);
    }

    /** A reversal goes through or not, at once: then the order is revoked, and no state of a refund is ever told of it. */
    private static RefundState ending(Refund refund, RefundState wanted) {
        return refund.reverses() && wanted != RefundState.CLOSED ? RefundState.SUCCESS : wanted;
    }

    /**
     * An ABNORMAL refund goes another way: PROCESSING, as which it is returned, and then through, unless the channel's
     * refunds wait to be resolved. Called inside {@code Book.exclusively}.
     */
    public Refund help(Channel channel, Refund refund) {
        book.record(new RefundMoved(channel, refund.refundId(), RefundState.PROCESSING, times.now()));
        var helped = book.of(channel).refund(refund.refundId());
        if (endings.get(channel) != RefundState.PROCESSING) {
            move(channel, helped, RefundState.SUCCESS);
        }
        return helped;
    }

    /** Ends refunds that wait; refuses what is unknown or final. */
    public List<Refund> resolve(String outRefundNo, RefundState state) {
        return book.exclusively(() -> {
            var moved = List.of(Channel.values()).stream()
                    .flatMap(channel -> book.of(channel).refundsNumbered(outRefundNo).stream()
                            .filter(refund -> refund.state().mayBecome(state))
                            .map(refund -> move(channel, refund, state)))
                    .toList();
            if (moved.isEmpty()) {
                throw new PayerRefused("NO_SUCH_REFUND", "No refund of this number can become " + state);
            }
            return moved;
        });
    }

    private Refund move(Channel channel, Refund refund, RefundState state) {
        book.record(new RefundMoved(channel, refund.refundId(), state, times.now()));
        var accounts = book.of(channel);
        var moved = accounts.refund(refund.refundId());
        var order = accounts.trade(refund.outTradeNo()).orElseThrow().order();
        news.refunded(channel, order, accounts.payment(refund.transactionId()).orElseThrow(), moved);
        return moved;
    }
}
