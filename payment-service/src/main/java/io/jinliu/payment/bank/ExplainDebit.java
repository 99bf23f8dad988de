package io.jinliu.payment.bank;

import io.jinliu.common.audit.Audit;
import io.jinliu.payment.bank.Payout.Bounced;
import io.jinliu.payment.bank.Payout.Released;
import io.jinliu.payment.bank.Payout.Settled;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the refund that a debit paid. A debit that came back within the same statement paid nothing.
 *
 * <p>The refund's row is locked first, whichever of the two entries asks.
 */
@Service
class ExplainDebit {

    private final Entries entries;
    private final Payouts payouts;
    private final BankSettings settings;
    private final Audit audit;

    ExplainDebit(Entries entries, Payouts payouts, BankSettings settings, Audit audit) {
        this.entries = entries;
        this.payouts = payouts;
        this.settings = settings;
        this.audit = audit;
    }

    /** The refund that has ended with it, one way or the other; nothing if nobody here ordered it. */
    @Transactional
    public Optional<Payout> explain(long entryNo) {
        var debit = entries.find(entryNo).orElseThrow(() -> new UnknownBankItem("transfer " + entryNo));
        var payout = released(debit);
        if (!entries.lock(entryNo).orElseThrow().isNew()) {
            return Optional.empty();
        }
        if (payout.isEmpty()) {
            keep(debit.with(new Standing.Unexplained()));
            return Optional.empty();
        }
        return Optional.of(cameBack(debit)
                .map(credit -> bounced(payout.get(), debit, credit))
                .orElseGet(() -> settled(payout.get(), debit)));
    }

    /** The refund that a returned credit undid together with its debit, in one statement. */
    @Transactional
    public Optional<Payout> offset(long creditNo) {
        var credit = entries.find(creditNo).orElseThrow(() -> new UnknownBankItem("transfer " + creditNo));
        var debit = sibling(credit, false);
        var payout = debit.flatMap(this::released);
        if (payout.isEmpty() || !entries.lock(creditNo).orElseThrow().isNew()) {
            return Optional.empty();
        }
        return Optional.of(bounced(payout.get(), debit.orElseThrow(), credit));
    }

    private Optional<Payout> released(BankEntry debit) {
        return debit.line()
                .endToEnd()
                .flatMap(Payout::refundNo)
                .flatMap(payouts::lock)
                .filter(payout -> payout.state() instanceof Released
                        && payout.endToEnd().equals(debit.line().endToEnd().orElse(""))
                        && payout.amount().equals(debit.line().amount()));
    }

    private Optional<BankEntry> cameBack(BankEntry debit) {
        return sibling(debit, true).filter(credit -> credit.line().returned());
    }

    private Optional<BankEntry> sibling(BankEntry entry, boolean credit) {
        return entry.line().endToEnd().stream()
                .flatMap(id -> entries.of(entry.statementNo(), id).stream())
                .filter(other -> other.isNew()
                        && other.line().credit() == credit
                        && other.line().amount().equals(entry.line().amount()))
                .findFirst();
    }

    private Payout settled(Payout payout, BankEntry debit) {
        keep(debit.with(new Standing.Settled(payout.refundNo())));
        return kept(
                payout.become(new Settled(debit.line().reference(), debit.line().bookedAt())));
    }

    private Payout bounced(Payout payout, BankEntry debit, BankEntry credit) {
        keep(debit.with(new Standing.Offset()));
        keep(credit.with(new Standing.Offset()));
        return kept(payout.become(new Bounced()));
    }

    private Payout kept(Payout payout) {
        payouts.keep(payout);
        return payout;
    }

    private void keep(BankEntry entry) {
        entries.keep(entry);
        audit.record(
                settings.slot(),
                "bank-entry.moved",
                Long.toString(entry.no()),
                "%s of %s: %s".formatted(entry.line().reference(), entry.line().amount(), entry.standing()));
    }
}
