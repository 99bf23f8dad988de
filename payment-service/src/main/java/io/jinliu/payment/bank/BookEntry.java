package io.jinliu.payment.bank;

import static io.jinliu.payment.channel.Channel.BANK;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.bank.Standing.Matching;
import io.jinliu.payment.bank.Standing.New;
import io.jinliu.payment.bank.Standing.Paid;
import io.jinliu.payment.bank.Standing.Returning;
import io.jinliu.payment.bank.Standing.Unmatched;
import io.jinliu.payment.bank.Standing.Why;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.PaymentNews;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.collect.OurNumber;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.Receipts;
import io.jinliu.payment.collect.WhoseMoney;
import io.jinliu.payment.refund.RefundSuspense;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Brings an entry one step on: money that came becomes a receipt, a debit ends its refund, a match is carried out.
 *
 * <p>Deliberately not transactional: receipts lie in other slots. Each step is done once, and done again after a death.
 */
@Service
public class BookEntry {

    /** What a receipt is called that a person has matched: the same money, come a second time within our books. */
    static final String MATCHED = ":matched";

    private final Entries entries;
    private final MoveEntry moveEntry;
    private final ReadCode readCode;
    private final SettleDebit settleDebit;
    private final PaymentNews paymentNews;
    private final WhoseMoney whoseMoney;
    private final Receipts receipts;
    private final RefundSuspense refundSuspense;

    BookEntry(
            Entries entries,
            MoveEntry moveEntry,
            ReadCode readCode,
            SettleDebit settleDebit,
            PaymentNews paymentNews,
            WhoseMoney whoseMoney,
            Receipts receipts,
            RefundSuspense refundSuspense) {
        this.entries = entries;
        this.moveEntry = moveEntry;
        this.readCode = readCode;
        this.settleDebit = settleDebit;
        this.paymentNews = paymentNews;
        this.whoseMoney = whoseMoney;
        this.receipts = receipts;
        this.refundSuspense = refundSuspense;
    }

    public void book(long entryNo) {
        var entry = entries.find(entryNo).orElseThrow(() -> new UnknownBankItem("transfer " + entryNo));
        switch (entry.standing()) {
            case New _ when entry.line().credit() -> credit(entry);
            case New _ -> settleDebit.settle(entryNo);
            case Matching matching -> match(entry, matching);
            case Returning returning -> giveBack(entry, returning);
            case Standing _ -> {}
        }
    }

    /** Whoever has claimed its reference has it: a voucher may have told of it before. */
    private void credit(BankEntry entry) {
        var line = entry.line();
        if (line.returned() && settleDebit.offset(entry.no())) {
            return;
        }
        var found = readCode.read(line);
        var stray = "bank:" + line.reference();
        var name = holder(line)
                .orElseGet(() -> found.paymentNo().isPresent()
                        ? Long.toString(found.paymentNo().getAsLong())
                        : stray);
        paymentNews.heard(BANK, name, new ChannelAnswer.Paid(proof(line, line.reference())));
        var holder = OurNumber.parse(holder(line).orElse(stray));
        var standing = holder.isPresent()
                ? new Paid(holder.getAsLong())
                : new Unmatched(found.why().orElse(Why.NO_CODE));
        moveEntry.move(entry.no(), it -> it.isNew() ? it.with(standing) : it);
    }

    private void match(BankEntry entry, Matching matching) {
        var line = entry.line();
        refundSuspense.moved(stray(line).no(), "matched:" + matching.paymentNo());
        var proof = proof(line, line.reference() + MATCHED);
        paymentNews.heard(BANK, Long.toString(matching.paymentNo()), new ChannelAnswer.Paid(proof));
        moveEntry.move(entry.no(), it -> it.standing() instanceof Matching agreed ? it.with(agreed.done()) : it);
    }

    private void giveBack(BankEntry entry, Returning returning) {
        refundSuspense.refund(stray(entry.line()).no());
        moveEntry.move(entry.no(), it -> it.standing().equals(returning) ? it.with(returning.done()) : it);
    }

    private Receipt stray(Line line) {
        var slot = Slot.ofOwner(line.reference());
        return receipts.find(slot, BANK, line.reference()).orElseThrow();
    }

    private Optional<String> holder(Line line) {
        return whoseMoney.holder(BANK, line.reference());
    }

    private static Proof proof(Line line, String name) {
        return new Proof(BANK, name, line.amount(), line.bookedAt());
    }
}
