package io.jinliu.payment.payout;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import org.springframework.stereotype.Service;

/** Gives one payout up: at once where it was not sent, else by asking its channel, whose word counts. */
@Service
public class CancelPayout {

    private final Payouts payouts;
    private final PayoutChannels channels;
    private final MovePayout movePayout;
    private final ApplyPayoutAnswer applyAnswer;
    private final Audit audit;

    CancelPayout(
            Payouts payouts,
            PayoutChannels channels,
            MovePayout movePayout,
            ApplyPayoutAnswer applyAnswer,
            Audit audit) {
        this.payouts = payouts;
        this.channels = channels;
        this.movePayout = movePayout;
        this.applyAnswer = applyAnswer;
        this.audit = audit;
    }

    /**
     * Cancels an approved payout, or asks that a sent one be cancelled.
     *
     * @throws UnknownPayout if there is none
     * @throws PayoutNotReady if it is over, or only drafted: then its batch is cancelled
     */
    public Payout cancel(long payoutNo) {
        var payout = payouts.find(payoutNo).orElseThrow(() -> new UnknownPayout("payout " + payoutNo));
        if (payout instanceof Payout.Approved) {
            payout = movePayout.cancel(payoutNo);
        }
        return switch (payout) {
            case Payout.Sent sent -> asked(sent);
            case Payout.Cancelled cancelled -> cancelled;
            case Payout.Drafted _, Payout.Approved _, Payout.Paid _, Payout.Failed _ ->
                throw new PayoutNotReady(payout.state());
        };
    }

    private Payout asked(Payout.Sent sent) {
        var terms = sent.terms();
        audit.record(
                Slot.ofNumber(terms.no()),
                "payout.cancel-asked",
                Long.toString(terms.no()),
                terms.amount().toString());
        return applyAnswer.asked(terms.no(), channels.of(terms.channel()).cancel(terms.order()));
    }
}
