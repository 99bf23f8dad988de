package io.jinliu.simulator.channel;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Entry.SplitChanged;
import io.jinliu.simulator.book.NoticeKind;
import io.jinliu.simulator.book.Share;
import io.jinliu.simulator.book.ShareState;
import io.jinliu.simulator.book.Split;
import io.jinliu.simulator.book.SplitEvent.ShareEnded;
import io.jinliu.simulator.book.SplitEvent.SplitAccepted;
import io.jinliu.simulator.wire.Times;
import java.util.List;
import java.util.Optional;

/** Takes splits that were checked, and lets their shares end as they were told to. */
public final class SplitDesk {

    private final Book book;
    private final News news;
    private final SplitRules rules;
    private final Times times;

    public SplitDesk(Book book, News news, SplitRules rules, Times times) {
        this.book = book;
        this.news = news;
        this.rules = rules;
        this.times = times;
    }

    public SplitRules rules() {
        return rules;
    }

    /** Answers the split as it is while nothing has arrived. Called inside {@code Book.exclusively}. */
    public Split accept(Channel channel, Split split) {
        book.record(new SplitChanged(channel, new SplitAccepted(split)));
        var ending = rules.ending(channel);
        switch (ending.mode()) {
            case INSTANT -> split.shares().forEach(share -> end(channel, split, share, ShareState.SUCCESS, ""));
            case CLOSED -> split.shares().forEach(share -> close(channel, split, share, ending.reason()));
            case PROCESSING -> {}
        }
        return split;
    }

    /** Ends shares that wait, all of a split's or one account's; refuses what is unknown or over. */
    public void resolve(String number, Optional<String> account, ShareState state, String reason) {
        book.exclusively(() -> {
            var waiting = List.of(Channel.values()).stream()
                    .flatMap(channel -> book.of(channel).splits().split(number).stream()
                            .flatMap(split -> waiting(split, account).stream()
                                    .map(share -> end(channel, split, share, state, reason))))
                    .toList();
            if (waiting.isEmpty()) {
                throw new PayerRefused("NO_SUCH_SPLIT", "No share of this split can become " + state);
            }
            return waiting;
        });
    }

    private static List<Share> waiting(Split split, Optional<String> account) {
        return split.shares().stream()
                .filter(Share::pending)
                .filter(share -> account.isEmpty() || account.get().equals(share.account()))
                .toList();
    }

    /** What the merchant keeps needs nobody's consent. */
    private void close(Channel channel, Split split, Share share, String reason) {
        end(channel, split, share, share.own() ? ShareState.SUCCESS : ShareState.CLOSED, share.own() ? "" : reason);
    }

    private Share end(Channel channel, Split split, Share share, ShareState state, String reason) {
        book.record(new SplitChanged(
                channel, new ShareEnded(split.number(), share.detailId(), state, reason, times.now())));
        if (state == ShareState.SUCCESS && !share.own()) {
            var payment = book.of(channel).payment(split.transactionId()).orElseThrow();
            news.told(channel, NoticeKind.SHARED, payment, share.detailId(), split.notifyUrl());
        }
        return share;
    }
}
