package io.jinliu.payment.collect;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.PaymentNews;
import io.jinliu.payment.collect.Closing.Reason;
import org.springframework.stereotype.Service;

/** Hears a verified notification. Genuine money under a number we never issued is kept in suspense. */
@Service
class HearPayment implements PaymentNews {

    private final Payments payments;
    private final ApplyAnswer applyAnswer;
    private final ClaimReceipt claimReceipt;
    private final KeepStray keepStray;

    HearPayment(Payments payments, ApplyAnswer applyAnswer, ClaimReceipt claimReceipt, KeepStray keepStray) {
        this.payments = payments;
        this.applyAnswer = applyAnswer;
        this.claimReceipt = claimReceipt;
        this.keepStray = keepStray;
    }

    @Override
    public void heard(Channel channel, String outTradeNo, ChannelAnswer answer) {
        var number = OurNumber.parse(outTradeNo);
        var ours = number.isPresent()
                && payments.find(number.getAsLong())
                        .filter(payment -> payment.terms().method().channel() == channel)
                        .isPresent();
        if (ours) {
            applyAnswer.apply(number.getAsLong(), answer, Reason.CLOSED_BY_CHANNEL);
        } else if (answer instanceof Paid(var money) && claimReceipt.claim(money, outTradeNo)) {
            keepStray.keep(money, outTradeNo);
        }
    }
}
