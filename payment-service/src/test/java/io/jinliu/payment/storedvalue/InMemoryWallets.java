package io.jinliu.payment.storedvalue;

import io.jinliu.common.money.Money;
import io.jinliu.payment.storedvalue.WalletEntry.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Wallets kept in a map; behaves like the tables, races aside. */
final class InMemoryWallets implements Wallets {

    private final Map<String, Wallet> wallets = new LinkedHashMap<>();
    final List<WalletEntry> entries = new ArrayList<>();

    @Override
    public List<Wallet> of(String buyer) {
        return wallets.values().stream()
                .filter(wallet -> wallet.buyer().equals(buyer))
                .toList();
    }

    @Override
    public void open(String buyer, Currency currency) {
        var nothing = new Money(0, currency);
        wallets.putIfAbsent(key(buyer, currency), new Wallet(buyer, nothing, nothing, nothing, 0));
    }

    @Override
    public Optional<Wallet> lock(String buyer, Currency currency) {
        return Optional.ofNullable(wallets.get(key(buyer, currency)));
    }

    @Override
    public boolean change(String buyer, Money balance, Money frozen) {
        var wallet = wallets.get(key(buyer, balance.currency()));
        if (wallet == null) {
            return false;
        }
        var next = new Wallet(
                buyer,
                wallet.balance().plus(balance),
                wallet.frozen().plus(frozen),
                wallet.held(),
                wallet.version() + 1);
        if (next.spendable().negative() || next.frozen().negative()) {
            return false;
        }
        wallets.put(key(buyer, balance.currency()), next);
        return true;
    }

    @Override
    public boolean hold(String buyer, Money amount) {
        var wallet = wallets.get(key(buyer, amount.currency()));
        if (wallet == null) {
            return false;
        }
        var next = new Wallet(
                buyer, wallet.balance(), wallet.frozen(), wallet.held().plus(amount), wallet.version());
        if (next.spendable().negative() || next.held().negative()) {
            return false;
        }
        wallets.put(key(buyer, amount.currency()), next);
        return true;
    }

    @Override
    public void write(WalletEntry entry) {
        if (find(entry.buyer(), entry.kind(), entry.cause()).isPresent()) {
            throw new IllegalStateException("Twice: " + entry);
        }
        entries.add(entry);
    }

    @Override
    public Optional<WalletEntry> find(String buyer, Kind kind, String cause) {
        return only(entry -> entry.buyer().equals(buyer)
                && entry.kind() == kind
                && entry.cause().equals(cause));
    }

    @Override
    public Optional<WalletEntry> find(long entryNo) {
        return only(entry -> entry.no() == entryNo);
    }

    @Override
    public List<WalletEntry> entries(String buyer, Currency currency, long seq, int limit) {
        return entries.stream()
                .filter(entry ->
                        entry.buyer().equals(buyer) && entry.amount().currency().equals(currency))
                .filter(entry -> entry.seq() < seq)
                .sorted(Comparator.comparing(WalletEntry::seq).reversed())
                .limit(limit)
                .toList();
    }

    private Optional<WalletEntry> only(Predicate<WalletEntry> which) {
        return entries.stream().filter(which).findFirst();
    }

    private static String key(String buyer, Currency currency) {
        return buyer + " " + currency;
    }
}
