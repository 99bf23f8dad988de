package io.jinliu.payment.bank;

import static io.jinliu.payment.channel.Channel.BANK;

import io.jinliu.payment.collect.Payments;
import java.util.List;
import org.springframework.stereotype.Service;

/** What persons decide about transfers that name no payment: two match one, one sends it back. */
@Service
public class MatchTransfer {

    private static final int AT_ONCE = 200;

    private final Entries entries;
    private final MoveEntry moveEntry;
    private final BookEntry bookEntry;
    private final Payments payments;

    MatchTransfer(Entries entries, MoveEntry moveEntry, BookEntry bookEntry, Payments payments) {
        this.entries = entries;
        this.moveEntry = moveEntry;
        this.bookEntry = bookEntry;
        this.payments = payments;
    }

    /** Everything that waits for a person, oldest first; at most two hundred. */
    public List<BankEntry> open() {
        return entries.open(AT_ONCE);
    }

    /**
     * Proposes the payment it was meant for.
     *
     * @throws UnknownBankItem if there is no such transfer, or no such payment by bank
     * @throws NotReady if nobody looks for it
     */
    public BankEntry propose(long entryNo, long paymentNo, String maker) {
        var byBank = payments.find(paymentNo)
                .filter(payment -> payment.terms().method().channel() == BANK)
                .isPresent();
        if (!byBank) {
            throw new UnknownBankItem("payment by bank " + paymentNo);
        }
        return moveEntry.move(entryNo, entry -> entry.propose(paymentNo, maker));
    }

    /**
     * Agrees to the proposal and carries it out.
     *
     * @throws SamePerson if the one who proposed it asks
     * @throws NotReady if nothing is proposed
     */
    public BankEntry confirm(long entryNo, String checker) {
        return carriedOut(moveEntry.move(entryNo, entry -> entry.confirm(checker)));
    }

    /** Sends it back to where it came from, by the next order. */
    public BankEntry giveBack(long entryNo, String by) {
        return carriedOut(moveEntry.move(entryNo, entry -> entry.giveBack(by)));
    }

    /** Two persons have said with a voucher what this transfer is. */
    void agreed(BankEntry entry, long paymentNo, String one, String two) {
        carriedOut(moveEntry.move(entry.no(), it -> it.propose(paymentNo, one).confirm(two)));
    }

    private BankEntry carriedOut(BankEntry agreed) {
        bookEntry.book(agreed.no());
        return entries.find(agreed.no()).orElseThrow();
    }
}
