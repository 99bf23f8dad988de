package io.jinliu.invariant;

import static io.jinliu.invariant.Naming.word;

import java.util.List;

/** Wrong shares. */
final class SplitPlants {

    private static final Naming SPLIT = world -> world.shared.split;
    private static final Naming GIVE_BACK = world -> world.shared.giveBack;

    static final List<Plant> ALL = List.of(
            Plant.of("a share a fen larger than the ledger knows", "I22c", SPLIT, splits("""
                    UPDATE split_share${t} SET amount_minor = amount_minor + 1 WHERE state = 'SUCCESS'
                    """)),
            Plant.of("more given back than was got", "I22c", GIVE_BACK, splits("""
                    UPDATE give_back${t} SET amount_minor = 9999
                    """)),
            Plant.of("a share that is nothing", "I20", word("split_share"), splits("""
                    UPDATE split_share${t} SET amount_minor = 0 WHERE state = 'CLOSED'
                    """)),
            Plant.of("a split that ended at no time", "I8b", word("profit_split"), splits("""
                    UPDATE profit_split${t} SET finished_at = NULL
                    """)),
            Plant.of("a share closed for no reason", "I8b", word("split_share"), splits("""
                    UPDATE split_share${t} SET reason = NULL WHERE state = 'CLOSED'
                    """)),
            Plant.of("a receiver put in another's place", "I18", word("split_share"), splits("""
                    UPDATE split_share${t} a JOIN split_share${t} b ON b.slot = a.slot AND b.split_id = a.split_id
                       SET a.account = b.account WHERE a.line = 1 AND b.line = 2
                    """)),
            Plant.of("a split nobody is asked about", "I19", word("profit_split"), unasked()),
            Plant.of(
                    "a split nobody is on record for",
                    "I21",
                    word("split.asked"),
                    splits("""
                    DELETE FROM audit WHERE action = 'split.asked'
                    """).sealed()));

    private SplitPlants() {}

    /** Another one of the same money, that no channel has heard of yet. */
    private static Wrong unasked() {
        return splits("""
                INSERT INTO profit_split${t} (slot, id, payment_id, receipt_id, channel, channel_no, due_id, due_kind,
                            merchant_id, amount_minor, refunded_minor, currency, releases_rest, asked_at, state)
                SELECT slot, id + 1024, payment_id, receipt_id, channel, channel_no, due_id, due_kind, merchant_id,
                       amount_minor, refunded_minor, currency, TRUE, asked_at, 'ASKED' FROM profit_split${t}
                """);
    }

    private static Wrong splits(String sql) {
        return Wrong.change("payment", SPLIT, sql);
    }
}
