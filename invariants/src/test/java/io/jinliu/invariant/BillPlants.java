package io.jinliu.invariant;

import static io.jinliu.invariant.Naming.word;

import java.util.List;

/** Wrong bills of channels. */
final class BillPlants {

    static final List<Plant> ALL = List.of(
            Plant.of("a bill that is kept and is not there", "I8b", word("channel_bill"), bills("""
                    DELETE FROM channel_bill_piece${t}
                    """)),
            Plant.of("a bill that adds up to nothing", "I8b", word("channel_bill"), bills("""
                    UPDATE channel_bill${t} SET in_minor = NULL, out_minor = NULL, fees_minor = NULL, currency = NULL
                     WHERE state = 'KEPT'
                    """)),
            Plant.of("a bill with less than nothing", "I20", word("channel_bill"), bills("""
                    UPDATE channel_bill${t} SET out_minor = -1 WHERE state = 'KEPT'
                    """)),
            Plant.of("a bill that nobody will ask for", "I19", word("WANTED"), bills("""
                    UPDATE channel_bill${t} SET ask_at = NULL WHERE state = 'WANTED'
                    """)),
            Plant.of(
                    "another bill's file",
                    "I18",
                    word("channel_bill_piece"),
                    bills("""
                    UPDATE channel_bill_piece${t} SET version = 2
                    """).and(bills("UPDATE channel_bill${t} SET version = 2 WHERE state = 'KEPT'"))));

    private BillPlants() {}

    private static Wrong bills(String sql) {
        return Wrong.change("payment", _ -> KeptBill.ACCOUNT, sql);
    }
}
