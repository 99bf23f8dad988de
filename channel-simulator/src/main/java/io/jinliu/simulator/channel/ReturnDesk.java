package io.jinliu.simulator.channel;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Entry.SplitChanged;
import io.jinliu.simulator.book.NoticeKind;
import io.jinliu.simulator.book.ReturnState;
import io.jinliu.simulator.book.Split;
import io.jinliu.simulator.book.SplitEvent.ReturnAccepted;
import io.jinliu.simulator.book.SplitEvent.ReturnMoved;
import io.jinliu.simulator.book.SplitReturn;
import io.jinliu.simulator.wire.Times;
import java.util.List;

/** Takes returns of shares that were checked, and lets them end as they were told to. */
public final class ReturnDesk {

    private final Book book;
    private final News news;
    private final SplitRules rules;
    private final Times times;

    public ReturnDesk(Book book, News news, SplitRules rules, Times times) {
        this.book = book;
        this.news = news;
        this.rules = rules;
        this.times = times;
    }

    /** Called inside {@code Book.exclusively}; the return is new and PROCESSING. */
    public SplitReturn accept(Channel channel, SplitReturn back) {
        book.record(new SplitChanged(channel, new ReturnAccepted(back)));
        var ending = rules.ending(channel);
        return switch (ending.mode()) {
            case INSTANT -> move(channel, back, ReturnState.SUCCESS, "");
            case CLOSED -> move(channel, back, ReturnState.FAILED, ending.reason());
            case PROCESSING -> back;
        };
    }

    /** Ends a return that waits; refuses what is unknown or over. */
    public void resolve(String number, ReturnState state, String reason) {
        book.exclusively(() -> {
            var moved = List.of(Channel.values()).stream()
                    .flatMap(channel -> book.of(channel).splits().back(number).stream()
                            .filter(back -> back.state() == ReturnState.PROCESSING)
                            .map(back -> move(channel, back, state, reason)))
                    .toList();
            if (moved.isEmpty()) {
                throw new PayerRefused("NO_SUCH_RETURN", "No return of this number can become " + state);
            }
            return moved;
        });
    }

    private SplitReturn move(Channel channel, SplitReturn back, ReturnState state, String reason) {
        book.record(new SplitChanged(channel, new ReturnMoved(back.number(), state, reason, times.now())));
        var splits = book.of(channel).splits();
        if (state == ReturnState.SUCCESS) {
            tell(channel, splits.split(back.splitNumber()).orElseThrow(), back);
        }
        return splits.back(back.number()).orElseThrow();
    }

    private void tell(Channel channel, Split split, SplitReturn back) {
        var payment = book.of(channel).payment(split.transactionId()).orElseThrow();
        news.told(channel, NoticeKind.SHARE_RETURNED, payment, back.number(), split.notifyUrl());
    }
}
