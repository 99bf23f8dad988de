package io.jinliu.payment.split.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.channel.ShareOutcome;
import io.jinliu.payment.split.GiveBack;
import io.jinliu.payment.split.Share;
import io.jinliu.payment.split.Split;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A split as the outside sees it: receivers by the end of their accounts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SplitView(
        String splitNo,
        String paymentNo,
        String channel,
        Money amount,
        Money shared,
        boolean unfreezeRest,
        String status,
        @Nullable String reason,
        List<ShareView> shares,
        List<GiveBackView> givenBack,
        OffsetDateTime askedAt) {

    static SplitView of(Split split, List<GiveBack> givenBack) {
        var terms = split.terms();
        return new SplitView(
                Long.toString(terms.splitNo()),
                Long.toString(terms.paymentNo()),
                terms.channel().name(),
                terms.amount(),
                split.held(),
                terms.releasesRest(),
                split.state(),
                split instanceof Split.Abnormal abnormal ? abnormal.reason() : null,
                split.shares().stream().map(ShareView::of).toList(),
                givenBack.stream().map(GiveBackView::of).toList(),
                terms.askedAt().atOffset(ZoneOffset.UTC));
    }

    /** One receiver's share. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShareView(
            int line,
            String type,
            String account,
            Money amount,
            String description,
            String status,
            @Nullable String reason) {

        private static final int SHOWN = 4;

        static ShareView of(Share share) {
            return new ShareView(
                    share.line(),
                    share.receiver().type().name(),
                    hidden(share.receiver()),
                    share.amount(),
                    share.description(),
                    share.outcome().state(),
                    share.outcome() instanceof ShareOutcome.Closed closed ? closed.reason() : null);
        }

        private static String hidden(Receiver receiver) {
            var account = receiver.account();
            return "***" + account.substring(Math.max(account.length() - SHOWN, account.length() / 2));
        }
    }

    /** What a receiver gives back. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GiveBackView(
            String giveBackNo,
            int line,
            Money amount,
            String status,
            @Nullable String reason) {

        static GiveBackView of(GiveBack giveBack) {
            var terms = giveBack.terms();
            return new GiveBackView(
                    Long.toString(terms.giveBackNo()),
                    terms.line(),
                    terms.amount(),
                    giveBack.state(),
                    giveBack instanceof GiveBack.Failed failed ? failed.reason() : null);
        }
    }
}
