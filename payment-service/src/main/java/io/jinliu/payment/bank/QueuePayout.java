package io.jinliu.payment.bank;

import static io.jinliu.payment.bank.BookEntry.MATCHED;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Ids;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a refund on the list of what the bank has to carry out, once per refund, and says where it stands. */
@Service
class QueuePayout {

    private final Payouts payouts;
    private final Entries entries;
    private final BankSettings settings;
    private final Ids ids;
    private final Audit audit;
    private final Clock clock;

    QueuePayout(Payouts payouts, Entries entries, BankSettings settings, Ids ids, Audit audit, Clock clock) {
        this.payouts = payouts;
        this.entries = entries;
        this.settings = settings;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public RefundAnswer refund(RefundOrder order) {
        return answer(payouts.ofRefund(order.refundNo()).orElseGet(() -> queued(order)));
    }

    @Transactional(readOnly = true)
    public RefundAnswer ask(RefundOrder order) {
        return payouts.ofRefund(order.refundNo()).map(QueuePayout::answer).orElseGet(RefundAnswer.NoSuchRefund::new);
    }

    private Payout queued(RefundOrder order) {
        var payout = Payout.queued(
                ids.next(settings.slot()), order.refundNo(), order.amount(), payer(order.channelNo()), clock.instant());
        payouts.queue(payout);
        audit.record(
                settings.slot(),
                "bank-payout.queued",
                Long.toString(order.refundNo()),
                "%s: %s".formatted(order.amount(), payout.state().name()));
        return payout;
    }

    /** What was returned to us came from nobody who could be sent it again. */
    private Optional<Party> payer(String channelNo) {
        var reference =
                channelNo.endsWith(MATCHED) ? channelNo.substring(0, channelNo.length() - MATCHED.length()) : channelNo;
        return entries.ofReference(reference)
                .map(BankEntry::line)
                .filter(line -> !line.returned())
                .flatMap(Line::party);
    }

    private static RefundAnswer answer(Payout payout) {
        return switch (payout.state()) {
            case Payout.NoAccount _ -> new RefundAnswer.Abnormal("no account of the payer is known");
            case Payout.Bounced _ -> new RefundAnswer.Abnormal("the payer's bank sent it back");
            case Payout.Waiting _, Payout.Ordered _, Payout.Released _ -> new RefundAnswer.Processing();
            case Payout.Settled(var reference, var at) ->
                new RefundAnswer.Succeeded(reference, Optional.of(payout.amount()), at);
        };
    }
}
