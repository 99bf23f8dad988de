package io.jinliu.payment.card;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import io.jinliu.payment.collect.Payments;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Prepaid cards as a channel: the card's number is the payer's id, which the payment keeps encrypted. */
@Component
class CardChannel implements PaymentChannel {

    private final Payments payments;
    private final PayWithCard payWithCard;
    private final RefundToCard refundToCard;

    CardChannel(Payments payments, PayWithCard payWithCard, RefundToCard refundToCard) {
        this.payments = payments;
        this.payWithCard = payWithCard;
        this.refundToCard = refundToCard;
    }

    @Override
    public Channel name() {
        return Channel.CARD;
    }

    @Override
    public ChannelAnswer charge(Charge charge) {
        return charge.payer()
                .id()
                .flatMap(CardNo::parse)
                .map(card -> payWithCard.pay(card, charge.paymentNo(), charge.amount()))
                .orElseGet(() -> new ChannelAnswer.Refused("UNKNOWN_CARD", "there is no such card"));
    }

    @Override
    public ChannelAnswer query(long paymentNo) {
        return cardOf(paymentNo)
                .map(card -> payWithCard.ask(card, paymentNo))
                .orElseGet(ChannelAnswer.NoSuchOrder::new);
    }

    @Override
    public ChannelAnswer close(long paymentNo) {
        return cardOf(paymentNo)
                .map(card -> payWithCard.close(card, paymentNo))
                .orElseGet(() -> new ChannelAnswer.Closed("there is no such card"));
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
        return refundToCard.refund(refund);
    }

    @Override
    public RefundAnswer queryRefund(RefundOrder refund) {
        return refundToCard.ask(refund);
    }

    private Optional<CardNo> cardOf(long paymentNo) {
        return payments.find(paymentNo)
                .flatMap(payment -> payment.terms().payerId())
                .flatMap(CardNo::parse);
    }
}
