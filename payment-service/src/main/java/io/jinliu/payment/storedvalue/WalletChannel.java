package io.jinliu.payment.storedvalue;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import org.springframework.stereotype.Component;

/**
 * Wallets as a channel. It needs no breaker: it is this database, and while that is away there is nothing to fall back to.
 */
@Component
class WalletChannel implements PaymentChannel {

    private final PayFromWallet payFromWallet;
    private final RefundToWallet refundToWallet;

    WalletChannel(PayFromWallet payFromWallet, RefundToWallet refundToWallet) {
        this.payFromWallet = payFromWallet;
        this.refundToWallet = refundToWallet;
    }

    @Override
    public Channel name() {
        return Channel.WALLET;
    }

    @Override
    public ChannelAnswer charge(Charge charge) {
        return payFromWallet.pay(charge.paymentNo());
    }

    @Override
    public ChannelAnswer query(long paymentNo) {
        return payFromWallet.ask(paymentNo);
    }

    /** Nothing is left to close: a charge that is on its way finds the payment's row closed, and takes nothing. */
    @Override
    public ChannelAnswer close(long paymentNo) {
        return switch (payFromWallet.ask(paymentNo)) {
            case ChannelAnswer.Paid paid -> paid;
            case ChannelAnswer _ -> new ChannelAnswer.Closed("nothing was taken from the wallet");
        };
    }

    @Override
    public ChannelAnswer reverse(long paymentNo) {
        throw new IllegalArgumentException("Not paid by code: " + paymentNo);
    }

    @Override
    public String reversalNo(long paymentNo) {
        throw new IllegalArgumentException("Not paid by code: " + paymentNo);
    }

    @Override
    public RefundAnswer refund(RefundOrder refund) {
        return refundToWallet.refund(refund);
    }

    @Override
    public RefundAnswer queryRefund(RefundOrder refund) {
        return refundToWallet.ask(refund);
    }
}
