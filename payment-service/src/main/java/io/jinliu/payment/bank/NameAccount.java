package io.jinliu.payment.bank;

import io.jinliu.common.audit.Audit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says where a refund goes that nobody knew an account for. It leaves only with an order, which takes two persons. */
@Service
public class NameAccount {

    private static final int AT_ONCE = 200;

    private final Payouts payouts;
    private final BankSettings settings;
    private final Audit audit;

    NameAccount(Payouts payouts, BankSettings settings, Audit audit) {
        this.payouts = payouts;
        this.settings = settings;
        this.audit = audit;
    }

    /** What the bank has not carried out, oldest first; at most two hundred. */
    @Transactional(readOnly = true)
    public List<Payout> open() {
        return payouts.open(AT_ONCE);
    }

    /**
     * Names the account; the same again changes nothing.
     *
     * @throws UnknownBankItem if no such refund goes to the bank
     * @throws NotReady if it has an account
     */
    @Transactional
    public Payout name(long refundNo, Party account) {
        var payout = payouts.lock(refundNo).orElseThrow(() -> new UnknownBankItem("refund to the bank " + refundNo));
        if (payout.payee().filter(account::equals).isPresent() && payout.state() instanceof Payout.Waiting) {
            return payout;
        }
        var named = payout.to(account);
        payouts.keep(named);
        audit.record(settings.slot(), "bank-payout.named", Long.toString(refundNo), named.endToEnd());
        return named;
    }
}
