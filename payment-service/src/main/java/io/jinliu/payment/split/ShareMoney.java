package io.jinliu.payment.split;

import io.jinliu.common.security.Caller;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pays parts of collected money to others: guarded and committed here first, then sent. If we die in between, the sweep
 * sends it.
 */
@Service
public class ShareMoney {

    private final Shareable shareable;
    private final AskSplit askSplit;
    private final SendSplit sendSplit;

    ShareMoney(Shareable shareable, AskSplit askSplit, SendSplit sendSplit) {
        this.shareable = shareable;
        this.askSplit = askSplit;
        this.sendSplit = sendSplit;
    }

    /**
     * Who would get what. Nothing is kept and nobody is asked.
     *
     * @throws SplitRejection if it cannot be
     */
    @Transactional(readOnly = true)
    public SplitShares preview(long paymentNo, List<Wish> wishes, Caller caller) {
        var payment = shareable.terms(paymentNo, caller);
        return shareable.divide(shareable.receipt(payment.paymentNo()), paymentNo, wishes);
    }

    /**
     * Shares.
     *
     * @param number claimed; the same number again returns the same split
     * @throws SplitRejection if it cannot be
     */
    public Split share(long number, long paymentNo, List<Wish> wishes, boolean releasesRest, Caller caller) {
        return sent(askSplit.ask(number, paymentNo, wishes, releasesRest, caller));
    }

    /**
     * Releases what is frozen of a payment and not shared, once.
     *
     * @throws SplitRejection if nothing is frozen
     */
    public Split release(long paymentNo, Caller caller) {
        return sent(askSplit.release(paymentNo, caller));
    }

    private Split sent(Split split) {
        return split instanceof Split.Asked ? sendSplit.send(split.terms().splitNo()) : split;
    }
}
