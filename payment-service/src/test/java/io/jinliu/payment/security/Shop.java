package io.jinliu.payment.security;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.RefundOrder;
import java.time.Duration;

/** We, as one channel knows us. */
public interface Shop {

    static RefundOrder refund(long number, long paymentNo, String channelNo, long fen, long total) {
        return new RefundOrder(number, Long.toString(paymentNo), channelNo, Money.cny(fen), Money.cny(total), "不想要了");
    }

    /** What the simulator's doors call the channel. */
    String word();

    PaymentChannel channel(WireArchive wire, Duration patience);

    /** The same channel where nobody listens. */
    PaymentChannel nowhere(WireArchive wire);

    /** An order to scan. */
    Charge order(long number, long fen);
}
