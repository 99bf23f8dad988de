package io.jinliu.payment.bank;

import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Our account as a channel that nobody can ask: what came, statements and vouchers tell; what goes, persons order. It
 * needs no breaker, for it is this database.
 */
@Component
class BankChannel implements PaymentChannel {

    private final BankSettings settings;
    private final QueuePayout queuePayout;
    private final WhereTo.Writing writing;

    BankChannel(BankSettings settings, QueuePayout queuePayout, WhereTo.Writing writing) {
        this.settings = settings;
        this.writing = writing;
        this.queuePayout = queuePayout;
    }

    @Override
    public Channel name() {
        return Channel.BANK;
    }

    @Override
    public ChannelAnswer charge(Charge charge) {
        var amount = charge.amount();
        if (!amount.currency().equals(settings.currency())) {
            return new ChannelAnswer.Refused("CURRENCY", "The account is kept in " + settings.currency());
        }
        var type = charge.method() == Method.OFFLINE ? Action.Type.VOUCHER : Action.Type.TRANSFER;
        return new ChannelAnswer.Waiting(Optional.of(new Action(type, writing.write(whereTo(charge)))));
    }

    private WhereTo whereTo(Charge charge) {
        return new WhereTo(
                settings.account(),
                settings.holder(),
                settings.bank(),
                charge.amount().toMajor(),
                charge.amount().currency().getCurrencyCode(),
                ReferenceCode.of(charge.paymentNo()));
    }

    /** Money that came has been told of; of what may be on its way nobody knows. */
    @Override
    public ChannelAnswer query(long paymentNo) {
        return new ChannelAnswer.Waiting(Optional.empty());
    }

    /** Nobody there is asked: a transfer that comes all the same goes back. */
    @Override
    public ChannelAnswer close(long paymentNo) {
        return new ChannelAnswer.Closed("by our own decision");
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
        return queuePayout.refund(refund);
    }

    @Override
    public RefundAnswer queryRefund(RefundOrder refund) {
        return queuePayout.ask(refund);
    }
}
