package io.jinliu.payment.card;

import io.jinliu.common.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a card from paying and from expiring, and lets it again. */
@Service
public class FreezeCard {

    private final Cards cards;
    private final Audit audit;

    FreezeCard(Cards cards, Audit audit) {
        this.cards = cards;
        this.audit = audit;
    }

    /**
     * Active → Frozen; one that is frozen stays so.
     *
     * @throws UnknownCard if there is none
     * @throws CardNotReady if it is neither
     */
    @Transactional
    public Card freeze(CardNo no, String reason) {
        return switch (cards.lock(no).orElseThrow(UnknownCard::new)) {
            case Card.Active active -> kept(active.freeze(), "card.frozen", reason);
            case Card.Frozen frozen -> frozen;
            case Card other -> throw new CardNotReady(other.state());
        };
    }

    /**
     * Frozen → Active; one that is active stays so.
     *
     * @throws UnknownCard if there is none
     * @throws CardNotReady if it is neither
     */
    @Transactional
    public Card unfreeze(CardNo no, String reason) {
        return switch (cards.lock(no).orElseThrow(UnknownCard::new)) {
            case Card.Frozen frozen -> kept(frozen.unfreeze(), "card.unfrozen", reason);
            case Card.Active active -> active;
            case Card other -> throw new CardNotReady(other.state());
        };
    }

    private Card kept(Card next, String action, String reason) {
        cards.keep(next);
        var no = next.purse().no();
        audit.record(no.slot(), action, Long.toString(no.value()), reason);
        return next;
    }
}
