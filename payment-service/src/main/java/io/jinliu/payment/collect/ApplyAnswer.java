package io.jinliu.payment.collect;

import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.part.SettleParts;
import org.springframework.stereotype.Service;

/**
 * The one door by which a channel's answer moves a payment, whoever brought it: the call, the callback or the sweep.
 *
 * <p>Deliberately not transactional: the money is claimed in its own slot, then the payment is moved in the payer's.
 */
@Service
public class ApplyAnswer {

    private final Payments payments;
    private final ClaimReceipt claimReceipt;
    private final MovePayment movePayment;
    private final SettleParts settleParts;

    ApplyAnswer(Payments payments, ClaimReceipt claimReceipt, MovePayment movePayment, SettleParts settleParts) {
        this.payments = payments;
        this.claimReceipt = claimReceipt;
        this.movePayment = movePayment;
        this.settleParts = settleParts;
    }

    /**
     * Moves the payment as the answer says; money that came under another number before moves nothing.
     *
     * @param closed why it is closed, if the answer says that the channel closed it
     * @throws UnknownPayment if there is none
     */
    public Payment apply(long paymentNo, ChannelAnswer answer, Reason closed) {
        var contradicted =
                answer.told().filter(money -> !held(money, paymentNo)).isPresent();
        return contradicted
                ? payments.find(paymentNo).orElseThrow(() -> new UnknownPayment(paymentNo))
                : moved(paymentNo, answer, closed);
    }

    private Payment moved(long paymentNo, ChannelAnswer answer, Reason closed) {
        var payment = movePayment.move(paymentNo, answer, closed);
        if (payment.terms().mixed() && !(payment instanceof Payment.Unfinished)) {
            settleParts.settle(paymentNo);
        }
        return payment;
    }

    private boolean held(Proof money, long paymentNo) {
        return money.channel().ours() || claimReceipt.claim(money, Long.toString(paymentNo));
    }
}
