package io.jinliu.payment.split;

import io.jinliu.common.security.Caller;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Pays parts of collected money to others: guarded and committed here first, then sent. If we die in between, the sweep
 * sends it.
 */
@Service
public class ShareMoney {

    private final AskSplit askSplit;
    private final SendSplit sendSplit;

    ShareMoney(AskSplit askSplit, SendSplit sendSplit) {
        this.askSplit = askSplit;
        this.sendSplit = sendSplit;
    }

    /**
     * Shares.
     *
     * @param number claimed; the same number again returns the same split
     * @param wishes none where it only releases what is frozen
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
