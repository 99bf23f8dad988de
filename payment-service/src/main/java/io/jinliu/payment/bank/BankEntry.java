package io.jinliu.payment.bank;

import io.jinliu.payment.bank.Standing.Matching;
import io.jinliu.payment.bank.Standing.Proposed;
import io.jinliu.payment.bank.Standing.Returning;
import io.jinliu.payment.bank.Standing.Unmatched;

/** An entry of an imported statement and what became of it. */
public record BankEntry(long no, long statementNo, Line line, Standing standing) {

    BankEntry with(Standing next) {
        return new BankEntry(no, statementNo, line, next);
    }

    boolean isNew() {
        return standing instanceof Standing.New;
    }

    /**
     * Says what it was meant for; a proposal takes the place of the one before.
     *
     * @throws NotReady if nobody looks for it
     */
    BankEntry propose(long paymentNo, String maker) {
        return switch (standing) {
            case Unmatched(var why) -> with(new Proposed(why, paymentNo, maker));
            case Proposed earlier -> with(new Proposed(earlier.why(), paymentNo, maker));
            case Standing other -> throw notReady(other);
        };
    }

    /**
     * Agrees to what another has proposed.
     *
     * @throws SamePerson if it was he
     * @throws NotReady if nothing is proposed
     */
    BankEntry confirm(String checker) {
        if (!(standing instanceof Proposed proposed)) {
            throw notReady(standing);
        }
        if (proposed.maker().equals(checker)) {
            throw new SamePerson();
        }
        return with(new Matching(proposed.why(), proposed.paymentNo(), proposed.maker(), checker));
    }

    /** @throws NotReady unless nobody knows what it is */
    BankEntry giveBack(String by) {
        if (!(standing instanceof Unmatched(var why))) {
            throw notReady(standing);
        }
        return with(new Returning(why, by));
    }

    private NotReady notReady(Standing now) {
        return new NotReady("Transfer " + line.reference(), now.state());
    }
}
