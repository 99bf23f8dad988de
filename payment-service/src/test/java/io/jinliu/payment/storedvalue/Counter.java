package io.jinliu.payment.storedvalue;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.collect.Gatekeeper;
import io.jinliu.payment.collect.PayDue;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.WhenCollected;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.part.Holder;
import io.jinliu.payment.storedvalue.WalletEntry.Kind;
import java.util.ArrayList;
import java.util.List;

/** Stored value beside the desk, on in-memory ports; its buyer is 1001. */
final class Counter implements Desk.Neighbour {

    static final String BUYER = "1001";
    static final StoredValueSettings SETTINGS = new StoredValueSettings(500_000, 500_00);

    final InMemoryWallets wallets = new InMemoryWallets();
    final InMemoryChallenges challenges = new InMemoryChallenges();
    final OpenSecrets secrets = new OpenSecrets();
    final List<String> messages = new ArrayList<>();
    final Desk desk = new Desk(Desk.NOON, this);
    final MoveWallet moveWallet = new MoveWallet(wallets, desk.ids, desk.clock);
    final FreezeWallet freezeWallet = new FreezeWallet(moveWallet, desk.told);
    final OpenTopUp openTopUp = new OpenTopUp(desk.dues, desk.told, SETTINGS, desk.clock);
    final ReadWallet readWallet = new ReadWallet(wallets, desk.dues);

    @Override
    public List<WhenCollected> followers(Desk opening) {
        return List.of(new CreditTopUp(new MoveWallet(wallets, opening.ids, opening.clock)));
    }

    @Override
    public List<PaymentChannel> channels(Desk opening) {
        var moving = new MoveWallet(wallets, opening.ids, opening.clock);
        var paying = new PayFromWallet(opening.payments, opening.dues, wallets, moving, opening.movePayment);
        return List.of(new WalletChannel(paying, new RefundToWallet(wallets, moving)));
    }

    @Override
    public List<Holder> holders(Desk opening) {
        return List.of(new HoldInWallet(wallets, new MoveWallet(wallets, opening.ids, opening.clock)));
    }

    @Override
    public List<Gatekeeper> gatekeepers(Desk opening) {
        var sending = new SendCode(
                challenges, (_, text) -> messages.add(text), secrets, opening.ids, opening.told, opening.clock);
        var checking = new CheckCode(challenges, secrets, opening.told, opening.clock);
        return List.of(new OnlyFreshMoney(), new RequireSecondFactor(sending, checking, SETTINGS));
    }

    /** Puts money in as if a top-up had been paid. */
    Counter holding(long fen) {
        moveWallet.credit(BUYER, Kind.TOP_UP, "given", Money.cny(fen));
        return this;
    }

    Payment pay(long number, DueRef due, Method method) {
        return desk.payDue.pay(new PayDue.Request(due.no() + (number << 10), BUYER, due, method, Payer.ANYBODY, 0));
    }

    long balance() {
        return wallets.of(BUYER).stream()
                .mapToLong(wallet -> wallet.balance().minor())
                .sum();
    }

    List<Kind> kinds() {
        return wallets.entries.stream().map(WalletEntry::kind).toList();
    }
}
