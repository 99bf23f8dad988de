package io.jinliu.payment.split;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Ids;
import io.jinliu.common.money.Money;
import io.jinliu.payment.refund.Refund;
import io.jinliu.payment.refund.Refunds;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks receivers for what refunds took off their shares. It compares what they should have been asked for with what they
 * were, so it may be called at any time: when a split ends, and when a refund does.
 */
@Component
class TakeBack {

    private final GiveBacks giveBacks;
    private final Refunds refunds;
    private final Ids ids;
    private final Audit audit;
    private final Clock clock;

    TakeBack(GiveBacks giveBacks, Refunds refunds, Ids ids, Audit audit, Clock clock) {
        this.giveBacks = giveBacks;
        this.refunds = refunds;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /** The split's row is locked by the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    void of(Split.Finished split) {
        var refunded = split.terms().refunded(refunded(split.terms()));
        if (refunded.positive()) {
            var asked = giveBacks.of(split.terms().splitNo());
            split.shares().stream().filter(Share::paid).forEach(share -> ask(split.terms(), share, refunded, asked));
        }
    }

    private Money refunded(SplitTerms split) {
        return refunds.of(split.due()).stream()
                .filter(Refund.Succeeded.class::isInstance)
                .map(Refund::terms)
                .filter(refund -> refund.receiptNo() == split.receiptNo())
                .map(refund -> refund.amount())
                .reduce(split.amount().zero(), Money::plus);
    }

    private void ask(SplitTerms split, Share share, Money refunded, List<GiveBack> asked) {
        var before = asked.stream()
                .map(GiveBack::terms)
                .filter(terms -> terms.line() == share.line())
                .map(GiveBackTerms::amount)
                .reduce(split.amount().zero(), Money::plus);
        var next = new SplitReturn(split.amount()).next(share.amount(), refunded, before);
        if (next.positive()) {
            open(GiveBackTerms.of(ids.next(split.due().slot()), split, share, next, clock.instant()));
        }
    }

    private void open(GiveBackTerms terms) {
        giveBacks.open(new GiveBack.Asked(terms, 0), terms.askedAt());
        audit.record(
                terms.due().slot(),
                "split.return-asked",
                Long.toString(terms.giveBackNo()),
                "%s of share %d of split %d".formatted(terms.amount(), terms.line(), terms.splitNo()));
    }
}
