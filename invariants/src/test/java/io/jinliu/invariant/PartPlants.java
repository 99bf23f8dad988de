package io.jinliu.invariant;

import static io.jinliu.invariant.Naming.OPEN_PAYMENT;
import static io.jinliu.invariant.Naming.word;

import java.util.List;

/** Wrong parts of a payment, and wrong holds. */
final class PartPlants {

    static final List<Plant> ALL = List.of(
            Plant.of("a part a fen short", "I4c I23e", OPEN_PAYMENT, parts("""
                    UPDATE payment_part${t} SET amount_minor = amount_minor - 1 WHERE method = 'WALLET'
                    """)),
            Plant.of("a part taken of a payment that is open", "I4c I23e", OPEN_PAYMENT, parts("""
                    UPDATE payment_part${t} SET state = 'TAKEN' WHERE method = 'WALLET'
                    """)),
            Plant.of("a wallet that holds what nobody wants", "I23e", word("buyer_id=" + OpenOrder.BUYER), parts("""
                    UPDATE wallet${t} SET held_minor = held_minor + 1
                    """)),
            Plant.of(
                    "a card let go of too early",
                    "I23e",
                    OPEN_PAYMENT,
                    cards("""
                    UPDATE card_hold${t} SET state = 'RELEASED'
                    """).and(cards("UPDATE card${t} SET held_minor = 0"))),
            Plant.of("a card that holds what nobody wants", "I23e", word("card_id="), cards("""
                    UPDATE card${t} SET held_minor = held_minor + 1
                    """)),
            Plant.of("a card nobody has told to let go", "I4c I19", word("RELEASING"), parts("""
                    UPDATE payment_part${t} SET state = 'RELEASING' WHERE method = 'CARD'
                    """)),
            Plant.of("a part held under no number", "I8b", word("payment_part"), parts("""
                    UPDATE payment_part${t} SET money_no = NULL WHERE method = 'WALLET'
                    """)));

    private PartPlants() {}

    private static Wrong parts(String sql) {
        return Wrong.change("payment", Naming.OPEN_ORDER, sql);
    }

    private static Wrong cards(String sql) {
        return Wrong.change("payment", world -> world.card.batch, sql);
    }
}
