package io.jinliu.payment.collect;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.Proof;
import java.time.Instant;
import java.util.Optional;

/** Which of our numbers each money came under, in the money's own slot; rows are never changed. */
public interface ReceiptClaims {

    /** Where the claim to a channel's number lies. */
    static Slot slotOf(Channel channel, String channelNo) {
        return Slot.ofOwner(channel + " " + channelNo);
    }

    /** The number that holds the channel's number, if any does. */
    Optional<String> holder(Slot slot, Channel channel, String channelNo);

    /** Claims the money for our number unless another holds it; returns the number that holds it. */
    String claim(Slot slot, Proof money, String outTradeNo, Instant at);

    /** Writes down that the money was told under this number too; false if that is known. */
    boolean contradict(Slot slot, Proof money, String outTradeNo, Instant at);
}
