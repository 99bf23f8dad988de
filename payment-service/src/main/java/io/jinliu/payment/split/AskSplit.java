package io.jinliu.payment.split;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Ids;
import io.jinliu.common.security.Caller;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.Terms;
import io.jinliu.payment.due.Dues;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a split down before any channel hears of it. The due's row is locked meanwhile, as it is by whoever asks for a
 * refund: so shares and refunds see each other.
 */
@Service
class AskSplit {

    private final Shareable shareable;
    private final Dues dues;
    private final Splits splits;
    private final Ids ids;
    private final Audit audit;
    private final Clock clock;

    AskSplit(Shareable shareable, Dues dues, Splits splits, Ids ids, Audit audit, Clock clock) {
        this.shareable = shareable;
        this.dues = dues;
        this.splits = splits;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks, or returns the split that this number asked for before.
     *
     * @param number claimed
     * @param wishes none where it only releases what is frozen
     * @throws SplitRejection if it cannot be
     */
    @Transactional
    Split ask(long number, long paymentNo, List<Wish> wishes, boolean releasesRest, Caller caller) {
        var payment = shareable.terms(paymentNo, caller);
        requireLocked(payment);
        var splitNo = Ids.in(payment.due().slot(), number);
        var known = splits.find(splitNo);
        if (known.isPresent()) {
            return known.get();
        }
        var receipt = shareable.receipt(paymentNo);
        if (wishes.isEmpty()) {
            return released(splitNo, payment, receipt);
        }
        var shares = shareable.divide(receipt, paymentNo, wishes);
        return opened(new Split.Asked(terms(splitNo, payment, receipt, releasesRest), shares, 0));
    }

    /**
     * Asks that nothing of the payment stays frozen, once: whoever asks again is told of the first.
     *
     * @throws NotSplittable if it never was frozen
     * @throws MoreThanShareable if nothing of it is left
     */
    @Transactional
    Split release(long paymentNo, Caller caller) {
        var payment = shareable.terms(paymentNo, caller);
        requireLocked(payment);
        var known = splits.of(paymentNo).stream()
                .filter(split -> split.terms().releasesRest())
                .findFirst();
        return known.orElseGet(() -> {
            var receipt = shareable.receipt(paymentNo);
            return released(ids.next(payment.due().slot()), payment, receipt);
        });
    }

    private Split released(long splitNo, Terms payment, Receipt receipt) {
        shareable.requireRest(receipt, payment.paymentNo());
        return opened(new Split.Asked(terms(splitNo, payment, receipt, true), List.of(), 0));
    }

    private void requireLocked(Terms payment) {
        if (dues.lock(payment.due()).isEmpty()) {
            throw new UnknownSplit("due of payment " + payment.paymentNo());
        }
    }

    private SplitTerms terms(long splitNo, Terms payment, Receipt receipt, boolean releasesRest) {
        return new SplitTerms(
                splitNo,
                payment.paymentNo(),
                receipt.no(),
                receipt.channel(),
                receipt.channelNo(),
                payment.due(),
                payment.merchant(),
                receipt.amount().minus(receipt.refunded()),
                receipt.refunded(),
                releasesRest,
                clock.instant());
    }

    private Split opened(Split.Asked split) {
        var terms = split.terms();
        splits.open(split, terms.askedAt().plus(SendSplit.OURS_TO_SEND));
        audit.record(
                terms.due().slot(),
                split.shares().isEmpty() ? "split.release-asked" : "split.asked",
                Long.toString(terms.splitNo()),
                "%s of payment %d to %d"
                        .formatted(
                                split.held(), terms.paymentNo(), split.shares().size()));
        return split;
    }
}
