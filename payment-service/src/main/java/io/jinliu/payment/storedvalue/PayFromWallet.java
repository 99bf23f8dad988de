package io.jinliu.payment.storedvalue;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.MovePayment;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.Payment.Collected;
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.collect.Payments;
import io.jinliu.payment.collect.Terms;
import io.jinliu.payment.collect.UnknownPayment;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.Dues;
import io.jinliu.payment.storedvalue.WalletEntry.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pays a due from its buyer's wallet in one transaction: the money leaves the wallet exactly when its receipt is kept and
 * the due is collected.
 */
@Service
class PayFromWallet {

    private final Payments payments;
    private final Dues dues;
    private final Wallets wallets;
    private final MoveWallet moveWallet;
    private final MovePayment movePayment;

    PayFromWallet(Payments payments, Dues dues, Wallets wallets, MoveWallet moveWallet, MovePayment movePayment) {
        this.payments = payments;
        this.dues = dues;
        this.wallets = wallets;
        this.moveWallet = moveWallet;
        this.movePayment = movePayment;
    }

    /**
     * Takes the money and collects the payment; asked again, answers the same.
     *
     * @throws UnknownPayment if there is none
     */
    @Transactional
    ChannelAnswer pay(long paymentNo) {
        var payment = payments.lock(paymentNo).orElseThrow(() -> new UnknownPayment(paymentNo));
        var paid = answer(payment.terms());
        if (paid instanceof ChannelAnswer.Paid) {
            return paid;
        }
        if (!(payment instanceof Pending) || !(dues.lock(payment.terms().due()).orElseThrow() instanceof Due.Open)) {
            return new ChannelAnswer.Closed("nothing is due any more; nothing was taken");
        }
        return take(payment.terms());
    }

    /** Whether the payment's money was taken. */
    @Transactional(readOnly = true)
    ChannelAnswer ask(long paymentNo) {
        return payments.find(paymentNo).map(Payment::terms).map(this::answer).orElseGet(ChannelAnswer.NoSuchOrder::new);
    }

    private ChannelAnswer answer(Terms terms) {
        return wallets.find(terms.buyer(), Kind.PAYMENT, Long.toString(terms.paymentNo()))
                .<ChannelAnswer>map(PayFromWallet::paid)
                .orElseGet(ChannelAnswer.NoSuchOrder::new);
    }

    private ChannelAnswer take(Terms terms) {
        var cause = Long.toString(terms.paymentNo());
        var entry = moveWallet.move(
                terms.buyer(), Kind.PAYMENT, cause, terms.amount().negated());
        if (entry.isEmpty()) {
            return new ChannelAnswer.Refused("BALANCE_TOO_LOW", "the wallet does not hold " + terms.amount());
        }
        var paid = paid(entry.get());
        if (!(movePayment.move(terms.paymentNo(), paid, Reason.CLOSED_BY_CHANNEL) instanceof Collected)) {
            throw new IllegalStateException("Payment %s was not collected by its wallet's money".formatted(cause));
        }
        return paid;
    }

    private static ChannelAnswer.Paid paid(WalletEntry entry) {
        return new ChannelAnswer.Paid(new Proof(
                Channel.WALLET, Long.toString(entry.no()), entry.amount().negated(), entry.at()));
    }
}
