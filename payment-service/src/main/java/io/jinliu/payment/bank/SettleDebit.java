package io.jinliu.payment.bank;

import static io.jinliu.payment.channel.Channel.BANK;

import io.jinliu.payment.bank.Payout.Settled;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundNews;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Ends the refund that a debit paid, and lets the refund know; if we die in between, the refund's own question does. */
@Service
class SettleDebit {

    private final ExplainDebit explainDebit;
    private final RefundNews refundNews;

    SettleDebit(ExplainDebit explainDebit, RefundNews refundNews) {
        this.explainDebit = explainDebit;
        this.refundNews = refundNews;
    }

    void settle(long entryNo) {
        explainDebit.explain(entryNo).ifPresent(this::tell);
    }

    /** False if the debit it came back from is in no statement, or in another than this credit. */
    boolean offset(long entryNo) {
        return explainDebit.offset(entryNo).map(this::told).isPresent();
    }

    private Payout told(Payout payout) {
        tell(payout);
        return payout;
    }

    private void tell(Payout payout) {
        refundNews.heard(BANK, Long.toString(payout.refundNo()), answer(payout));
    }

    private static RefundAnswer answer(Payout payout) {
        return payout.state() instanceof Settled(var reference, var at)
                ? new RefundAnswer.Succeeded(reference, Optional.of(payout.amount()), at)
                : new RefundAnswer.Abnormal("the payer's bank sent it back");
    }
}
