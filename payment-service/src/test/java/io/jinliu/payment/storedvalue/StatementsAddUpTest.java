package io.jinliu.payment.storedvalue;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.storedvalue.WalletEntry.Kind;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is asked of a wallet, and however often, it is its entries and never less than nothing. */
class StatementsAddUpTest {

    record Ask(Kind kind, int cause, int fen) {

        Money amount() {
            return Money.cny(kind == Kind.PAYMENT || kind == Kind.FREEZE ? -fen : fen);
        }
    }

    @Property(tries = 500)
    void a_wallet_is_its_entries(
            @ForAll @Size(max = 60) List<Kind> kinds,
            @ForAll @Size(value = 60) List<@IntRange(min = 1, max = 5_000) Integer> amounts,
            @ForAll @Size(value = 60) List<@IntRange(max = 40) Integer> causes) {
        var counter = new Counter();
        for (int i = 0; i < kinds.size(); i++) {
            ask(counter, new Ask(kinds.get(i), causes.get(i), amounts.get(i)));
            addsUp(counter);
        }
    }

    /** A cause that comes again says the same amount: that is a rule of those who ask. */
    private static void ask(Counter counter, Ask ask) {
        var cause = Integer.toString(ask.cause());
        var known = counter.wallets.find(Counter.BUYER, ask.kind(), cause);
        var amount = known.map(WalletEntry::amount).orElse(ask.amount());
        var before = counter.wallets.entries.size();
        if (ask.kind() == Kind.TOP_UP || ask.kind() == Kind.REFUND) {
            assertThat(counter.moveWallet
                            .credit(Counter.BUYER, ask.kind(), cause, amount)
                            .amount())
                    .isEqualTo(amount);
        } else {
            known.ifPresent(entry -> assertThat(counter.moveWallet.move(Counter.BUYER, ask.kind(), cause, amount))
                    .contains(entry));
            if (known.isEmpty()) {
                assertThat(counter.moveWallet
                                .move(Counter.BUYER, ask.kind(), cause, amount)
                                .isPresent())
                        .isEqualTo(counter.wallets.entries.size() > before);
            }
        }
        known.ifPresent(_ -> assertThat(counter.wallets.entries).hasSize(before));
    }

    private static void addsUp(Counter counter) {
        var balance = Money.cny(0);
        var frozen = Money.cny(0);
        for (int i = 0; i < counter.wallets.entries.size(); i++) {
            var entry = counter.wallets.entries.get(i);
            balance = balance.plus(entry.amount());
            frozen = frozen.plus(entry.kind().frozen(entry.amount()));
            assertThat(entry.seq()).isEqualTo(i + 1);
            assertThat(entry.balance()).isEqualTo(balance);
            assertThat(balance.negative() || frozen.negative()).isFalse();
        }
        for (var wallet : counter.wallets.of(Counter.BUYER)) {
            assertThat(wallet)
                    .isEqualTo(
                            new Wallet(Counter.BUYER, balance, frozen, Money.cny(0), counter.wallets.entries.size()));
        }
    }
}
