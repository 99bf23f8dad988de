package io.jinliu.invariant;

import static io.jinliu.invariant.Naming.word;

import java.util.List;

/** Wrong statements. */
final class BankPlants {

    static final List<Plant> ALL = List.of(
            Plant.of("an entry of a statement a fen short", "I22b", word("id="), bank("""
                    UPDATE bank_entry${t} SET amount_minor = amount_minor - 1
                    """)),
            Plant.of("a debit that paid a refund nobody knows", "I22b", word("FEE1"), bank("""
                    UPDATE bank_entry${t} SET state = 'SETTLED', about = 77
                    """)),
            Plant.of("a debit that somebody matches", "I8b", word("bank_entry"), bank("""
                    UPDATE bank_entry${t} SET state = 'PROPOSED', about = 77, maker = 'a', reason = 'NO_CODE'
                    """)));

    private BankPlants() {}

    private static Wrong bank(String sql) {
        return Wrong.change("payment", world -> world.statement.statement, sql);
    }
}
