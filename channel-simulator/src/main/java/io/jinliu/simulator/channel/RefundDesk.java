package io.jinliu.simulator.channel;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Entry.RefundAccepted;
import io.jinliu.simulator.book.Entry.RefundMoved;
import io.jinliu.simulator.book.Entry.SplitChanged;
import io.jinliu.simulator.book.Refund;
import io.jinliu.simulator.book.RefundState;
import io.jinliu.simulator.book.ReturnState;
import io.jinliu.simulator.book.SplitEvent.ReturnAccepted;
import io.jinliu.simulator.book.SplitEvent.ReturnMoved;
import io.jinliu.simulator.book.SplitReturn;
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
        return accept(channel, refund, List.of());
    }

    /** @param shares what receivers of the payment give for it: they go the refund's way */
    public Refund accept(Channel channel, Refund refund, List<SplitReturn> shares) {
        book.record(new RefundAccepted(channel, refund));
        shares.forEach(share -> book.record(new SplitChanged(channel, new ReturnAccepted(share))));
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
        accounts.splits().backFor(moved).forEach(share -> follow(channel, moved, share));
        var order = accounts.trade(refund.outTradeNo()).orElseThrow().order();
        news.refunded(channel, order, accounts.payment(refund.transactionId()).orElseThrow(), moved);
        return moved;
    }

    private void follow(Channel channel, Refund refund, SplitReturn share) {
        switch (refund.state()) {
            case SUCCESS -> book.record(followed(channel, share, ReturnState.SUCCESS));
            case CLOSED -> book.record(followed(channel, share, ReturnState.FAILED));
            case PROCESSING, ABNORMAL -> {}
        }
    }

    private SplitChanged followed(Channel channel, SplitReturn share, ReturnState state) {
        return new SplitChanged(channel, new ReturnMoved(share.number(), state, "", times.now()));
    }
}
