package io.jinliu.payment.card;

import io.jinliu.common.audit.Audit;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts tries at a PIN one after the other; after five wrong ones nobody is let in for half an hour. */
@Service
class CountTry {

    private final Cards cards;
    private final Audit audit;
    private final Clock clock;

    CountTry(Cards cards, Audit audit, Clock clock) {
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    CheckPin.Outcome count(CardNo no, boolean right) {
        var pin = cards.lock(no).flatMap(_ -> cards.pin(no)).orElseThrow(UnknownCard::new);
        var now = clock.instant();
        if (pin.locked(now)) {
            return CheckPin.Outcome.LOCKED;
        }
        var next = pin.tried(right, now);
        cards.keepPin(no, next);
        if (next.locked(now)) {
            audit.record(no.slot(), "card.locked", Long.toString(no.value()), "five wrong PINs");
        }
        return right ? CheckPin.Outcome.RIGHT : CheckPin.Outcome.WRONG;
    }
}
