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
import tools.jackson.databind.json.JsonMapper;

/**
 * Our account as a channel that nobody can ask: what came, statements and vouchers tell; what goes, persons order. It
 * needs no breaker, for it is this database.
 */
@Component
class BankChannel implements PaymentChannel {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BankSettings settings;
    private final QueuePayout queuePayout;

    BankChannel(BankSettings settings, QueuePayout queuePayout) {
        this.settings = settings;
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
        return new ChannelAnswer.Waiting(Optional.of(new Action(type, whereTo(charge))));
    }

    private String whereTo(Charge charge) {
        return JSON.createObjectNode()
                .put("account", settings.account())
                .put("holder", settings.holder())
                .put("bank", settings.bank())
                .put("amount", charge.amount().toMajor())
                .put("currency", charge.amount().currency().getCurrencyCode())
                .put("reference", ReferenceCode.of(charge.paymentNo()))
                .toString();
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
