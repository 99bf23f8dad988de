package io.jinliu.payment.split;

import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.Payments;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.Receipts;
import io.jinliu.payment.collect.Terms;
import io.jinliu.payment.due.DueKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of a payment may be shared, and by whom. */
@Component
class Shareable {

    private final Payments payments;
    private final Receipts receipts;
    private final Splits splits;
    private final GiveBacks giveBacks;

    Shareable(Payments payments, Receipts receipts, Splits splits, GiveBacks giveBacks) {
        this.payments = payments;
        this.receipts = receipts;
        this.splits = splits;
        this.giveBacks = giveBacks;
    }

    /**
     * The terms of a payment of a merchant for whom the caller acts.
     *
     * @throws UnknownSplit if there is none
     */
    Terms terms(long paymentNo, Caller caller) {
        return payments.find(paymentNo)
                .map(Payment::terms)
                .filter(terms -> mayShare(caller, terms.merchant()))
                .orElseThrow(() -> new UnknownSplit("payment " + paymentNo));
    }

    static boolean mayShare(Caller caller, String merchant) {
        return caller.actsFor(merchant) || caller.is(Role.FINANCE);
    }

    /**
     * The receipt of a payment that may still be split.
     *
     * @throws NotSplittable if it was not opened so, is not collected, or was released
     */
    Receipt receipt(long paymentNo) {
        var payment = payments.find(paymentNo).orElseThrow(() -> new UnknownSplit("payment " + paymentNo));
        if (!payment.terms().splittable()) {
            throw new NotSplittable("it was not opened to be");
        }
        if (payment.terms().due().kind() != DueKind.ORDER) {
            throw new NotSplittable("it pays no order, so it is no merchant's");
        }
        if (!(payment instanceof Payment.Collected collected)) {
            throw new NotSplittable("it has collected nothing");
        }
        if (splits.of(paymentNo).stream().anyMatch(split -> split.terms().releasesRest())) {
            throw new NotSplittable("what was not shared is released");
        }
        return receipts.find(collected.receiptNo()).orElseThrow();
    }

    /**
     * Divides what was collected and not asked back.
     *
     * @throws MoreThanShareable if others have so much of it already that this does not fit
     */
    List<Share> divide(Receipt receipt, long paymentNo, List<Wish> wishes) {
        wishes.forEach(wish -> requireKnown(wish.receiver(), receipt));
        var amount = receipt.amount().minus(receipt.refunded());
        if (!amount.positive()) {
            throw new MoreThanShareable("all of it was asked back");
        }
        var shares = new Wishes(wishes).of(amount);
        var shared = shares.stream().map(Share::amount).reduce(amount.zero(), Money::plus);
        var left = left(receipt, paymentNo);
        if (shared.compareTo(left) > 0) {
            throw new MoreThanShareable("%s of %s is left".formatted(left, amount));
        }
        return shares;
    }

    /**
     * Requires that there is something to release.
     *
     * @throws MoreThanShareable if others have, or asked back, all of it
     */
    void requireRest(Receipt receipt, long paymentNo) {
        if (!left(receipt, paymentNo).positive()) {
            throw new MoreThanShareable("nothing of it is left");
        }
    }

    /** What nobody has and nobody asked back; below zero where more was asked back than came back of its shares so far. */
    private Money left(Receipt receipt, long paymentNo) {
        return splits.of(paymentNo).stream()
                .map(this::held)
                .reduce(receipt.amount().minus(receipt.refunded()), Money::minus);
    }

    /** What others have of a split, or may get: what came back of it they have not. */
    private Money held(Split split) {
        return giveBacks.of(split.terms().splitNo()).stream()
                .filter(GiveBack.Returned.class::isInstance)
                .map(giveBack -> giveBack.terms().amount())
                .reduce(split.held(), Money::minus);
    }

    private static void requireKnown(Receiver receiver, Receipt receipt) {
        if (receiver.type().channel() != receipt.channel()) {
            throw new NotOfThisChannel(receiver.type());
        }
    }
}
