package io.jinliu.payment.collect;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.NotSent;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.Payment.Collected;
import io.jinliu.payment.collect.Payment.Diverted;
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.collect.Payment.Uncollected;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.Dues;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a payment, its due and its receipt in one transaction; the receipt's money is claimed already, or is our own.
 *
 * <p>What keeps the money in the payer's slot joins this transaction; everybody else goes by {@link ApplyAnswer}.
 */
@Service
public class MovePayment {

    private final Payments payments;
    private final Dues dues;
    private final Receipts receipts;
    private final SuspendReceipt suspendReceipt;
    private final ReceiptNumbers numbers;
    private final List<WhenCollected> followers;
    private final Audit audit;
    private final Clock clock;

    MovePayment(
            Payments payments,
            Dues dues,
            Receipts receipts,
            SuspendReceipt suspendReceipt,
            ReceiptNumbers numbers,
            List<WhenCollected> followers,
            Audit audit,
            Clock clock) {
        this.payments = payments;
        this.dues = dues;
        this.receipts = receipts;
        this.suspendReceipt = suspendReceipt;
        this.numbers = numbers;
        this.followers = List.copyOf(followers);
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws UnknownPayment if there is none */
    @Transactional
    public Payment move(long paymentNo, ChannelAnswer answer, Reason closed) {
        var payment = payments.lock(paymentNo).orElseThrow(() -> new UnknownPayment(paymentNo));
        return switch (answer) {
            case Paid(var proof) -> take(payment, proof);
            case Refused(var code, var reason) ->
                close(payment, new Closing(Reason.REFUSED, Optional.of(code), reason));
            case Closed(var reason) -> close(payment, new Closing(closed, Optional.empty(), reason));
            case Waiting(var action) ->
                payment instanceof Pending pending && action.isPresent()
                        ? payments.keep(pending.with(action.get()))
                        : payment;
            case NotSent _, NoSuchOrder _, Unknown _ -> payment; // the sweep will ask again
        };
    }

    private Payment take(Payment payment, Proof proof) {
        var slot = Slot.ofNumber(payment.terms().paymentNo());
        var known = receipts.find(slot, proof.channel(), proof.channelNo());
        if (known.isPresent()) {
            return sameMoney(payment, known.get(), proof);
        }
        return switch (payment) {
            case Uncollected due when due.terms().metBy(proof) -> collect(due, proof);
            case Uncollected due -> payments.keep(due.divert(suspend(due, proof, Receipt.Reason.WRONG_AMOUNT)));
            case Collected _, Diverted _ -> {
                suspend(payment, proof, Receipt.Reason.PAID_TWICE);
                yield payment;
            }
        };
    }

    /** Channels repeat themselves; only the channel's number says which money it is, and another amount is an alarm. */
    private Payment sameMoney(Payment payment, Receipt known, Proof proof) {
        if (!known.amount().equals(proof.amount())) {
            audit.record(
                    Slot.ofNumber(known.no()),
                    "receipt.contradicted",
                    Long.toString(known.no()),
                    "%s was told as %s before and as %s now"
                            .formatted(known.channelNo(), known.amount(), proof.amount()));
        }
        return payment;
    }

    private Payment collect(Uncollected payment, Proof proof) {
        var terms = payment.terms();
        if (dues.collect(terms.due(), terms.paymentNo())) {
            var receipt = Receipt.of(numbers.next(terms.paymentNo()), terms, proof, new Receipt.Standing.Kept());
            receipts.keep(receipt, clock.instant());
            follow(terms, receipt);
            return payments.record(payment.collect(receipt));
        }
        var reason = dues.find(terms.due()).orElseThrow() instanceof Due.Collected
                ? Receipt.Reason.PAID_TWICE
                : Receipt.Reason.DUE_WITHDRAWN;
        return payments.keep(payment.divert(suspend(payment, proof, reason)));
    }

    private void follow(Terms terms, Receipt receipt) {
        followers.stream()
                .filter(follower -> follower.kind() == terms.due().kind())
                .forEach(follower -> follower.collected(terms, receipt));
    }

    private Receipt suspend(Payment payment, Proof proof, Receipt.Reason reason) {
        var terms = payment.terms();
        var standing = new Receipt.Standing.Suspense(reason);
        var receipt = Receipt.of(numbers.next(terms.paymentNo()), terms, proof, standing);
        suspendReceipt.suspend(receipt, reason);
        return receipt;
    }

    /** That one call never left says nothing of another that was made meanwhile: then only the channel knows. */
    private Payment close(Payment payment, Closing why) {
        return payment instanceof Pending pending && (why.reason() != Reason.NOT_SENT || pending.askedForOnce())
                ? payments.record(pending.close(why, clock.instant()))
                : payment;
    }
}
