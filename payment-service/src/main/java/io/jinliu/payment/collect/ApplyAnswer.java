package io.jinliu.payment.collect;

import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.collect.Closing.Reason;
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

    ApplyAnswer(Payments payments, ClaimReceipt claimReceipt, MovePayment movePayment) {
        this.payments = payments;
        this.claimReceipt = claimReceipt;
        this.movePayment = movePayment;
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
                : movePayment.move(paymentNo, answer, closed);
    }

    private boolean held(Proof money, long paymentNo) {
        return money.channel().ours() || claimReceipt.claim(money, Long.toString(paymentNo));
    }
}
