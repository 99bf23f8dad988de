package io.jinliu.payment.card;

import org.springframework.stereotype.Service;

/** Compares a PIN with what is kept of it. Not transactional: the hash takes its time, and no row is locked meanwhile. */
@Service
class CheckPin {

    private final Cards cards;
    private final CountTry countTry;

    CheckPin(Cards cards, CountTry countTry) {
        this.cards = cards;
        this.countTry = countTry;
    }

    /** What a try came to. */
    enum Outcome {
        RIGHT,
        WRONG,
        LOCKED
    }

    Outcome check(CardNo no, String digits) {
        return cards.pin(no).map(pin -> countTry.count(no, pin.matches(digits))).orElse(Outcome.WRONG);
    }
}
