package io.jinliu.payment.refund;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.BankAccount;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that money was to go to another account, before its channel hears of it; never which account. */
@Service
class NoteAccount {

    private final Audit audit;

    NoteAccount(Audit audit) {
        this.audit = audit;
    }

    @Transactional
    public void asked(RefundTerms terms, BankAccount account) {
        audit.record(
                Slot.ofNumber(terms.refundNo()),
                "refund.to-account",
                Long.toString(terms.refundNo()),
                terms.amount() + " to a " + account.type());
    }
}
