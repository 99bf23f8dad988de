package io.jinliu.invariant;

import static io.jinliu.invariant.Naming.word;

import java.util.List;

/** Wrong wallets and cards. */
final class WalletPlants {

    private static final Naming WALLET = word("buyer_id=" + FilledWallet.BUYER);

    static final List<Plant> ALL = List.of(
            Plant.of("a wallet a fen too full", "I23a I23c", WALLET, wallets("""
                    UPDATE wallet${t} SET balance_minor = balance_minor + 1
                    """)),
            Plant.of("frozen money that nobody froze", "I23a", WALLET, wallets("""
                    UPDATE wallet${t} SET balance_minor = balance_minor - 1, frozen_minor = frozen_minor + 1
                    """)),
            Plant.of(
                    "a line of a statement taken out",
                    "I23a I23b",
                    WALLET,
                    wallets("""
                    DELETE FROM wallet_entry${t} WHERE kind = 'TOP_UP'
                    """).sealed()),
            Plant.of(
                    "a top-up of one booked to another",
                    "I23a I23b",
                    word("buyer_id=9999"),
                    wallets("""
                    UPDATE wallet_entry${t} SET buyer_id = '9999' WHERE kind = 'TOP_UP'
                    """).sealed()),
            Plant.of(
                    "a freeze nobody is on record for",
                    "I21",
                    word("wallet.freeze"),
                    wallets("""
                    DELETE FROM audit WHERE action = 'wallet.freeze'
                    """).sealed()),
            Plant.of("a card a fen too full", "I23c I23d", word("card_id="), cards("""
                    UPDATE card${t} SET balance_minor = balance_minor + 1
                    """)),
            Plant.of("a batch that its maker activated", "I8b", word("card_batch"), cards("""
                    UPDATE card_batch${t} SET checker = maker
                    """)),
            Plant.of("a card expired without a word", "I8b", word("EXPIRED"), cards("""
                    UPDATE card${t} SET state = 'EXPIRED'
                    """)),
            Plant.of(
                    "wallets owed less in the ledger",
                    "I23c",
                    word("currency=CNY"),
                    Wrong.change(
                                    "settlement",
                                    world -> world.wallet.receipt,
                                    "UPDATE ledger_entry${t} SET account = '2201' WHERE account = '2301'")
                            .sealed()));

    private WalletPlants() {}

    private static Wrong cards(String sql) {
        return Wrong.change("payment", world -> world.card.batch, sql);
    }

    private static Wrong wallets(String sql) {
        return Wrong.change("payment", word(FilledWallet.BUYER), sql);
    }
}
