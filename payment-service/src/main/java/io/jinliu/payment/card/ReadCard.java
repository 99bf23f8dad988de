package io.jinliu.payment.card;

import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.payment.collect.CardLocked;
import io.jinliu.payment.collect.WrongPin;
import org.springframework.stereotype.Service;

/** Shows a card to whoever has its PIN, and a batch to whom it concerns. */
@Service
public class ReadCard {

    private final Cards cards;
    private final CardBatches batches;
    private final CheckPin checkPin;

    ReadCard(Cards cards, CardBatches batches, CheckPin checkPin) {
        this.cards = cards;
        this.batches = batches;
        this.checkPin = checkPin;
    }

    /**
     * Finds a card.
     *
     * @throws WrongPin if there is none with this PIN
     * @throws CardLocked if it was guessed at too often
     */
    public Card read(CardNo no, String pin) {
        return switch (checkPin.check(no, pin)) {
            case RIGHT -> cards.find(no).orElseThrow(WrongPin::new);
            case WRONG -> throw new WrongPin();
            case LOCKED -> throw new CardLocked();
        };
    }

    /** @throws UnknownBatch if there is none that the caller may see */
    public CardBatch batch(long batchNo, Caller caller) {
        return batches.find(batchNo)
                .filter(batch ->
                        caller.actsFor(batch.terms().issuer()) || caller.is(Role.OPERATOR) || caller.is(Role.FINANCE))
                .orElseThrow(() -> new UnknownBatch(Long.toString(batchNo)));
    }
}
