package io.jinliu.payment.storedvalue;

import io.jinliu.common.money.Money;
import io.jinliu.payment.storedvalue.WalletEntry.Kind;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Where wallets and their entries are kept, in their buyers' slots. */
public interface Wallets {

    List<Wallet> of(String buyer);

    /** Opens an empty wallet unless there is one. */
    void open(String buyer, Currency currency);

    /** Loads a wallet and locks it until the transaction ends. */
    Optional<Wallet> lock(String buyer, Currency currency);

    /**
     * Changes balance and frozen part and counts the version up; false, and nothing changed, if one would be less than
     * nothing, or the balance less than what is held of it.
     */
    boolean change(String buyer, Money balance, Money frozen);

    /** Holds more of the balance, or less; false, and nothing changed, if it is not there. */
    boolean hold(String buyer, Money amount);

    void write(WalletEntry entry);

    Optional<WalletEntry> find(String buyer, Kind kind, String cause);

    Optional<WalletEntry> find(long entryNo);

    /** The entries before {@code seq}, newest first. */
    List<WalletEntry> entries(String buyer, Currency currency, long seq, int limit);
}
