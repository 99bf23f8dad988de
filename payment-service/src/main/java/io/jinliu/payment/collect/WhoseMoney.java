package io.jinliu.payment.collect;

import io.jinliu.payment.channel.Channel;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says under which of our numbers money came, for a channel that tells of it in several ways. */
@Service
public class WhoseMoney {

    private final ReceiptClaims claims;

    WhoseMoney(ReceiptClaims claims) {
        this.claims = claims;
    }

    /** The number that has claimed it; nothing if nobody has told of it yet. */
    @Transactional(readOnly = true)
    public Optional<String> holder(Channel channel, String channelNo) {
        return claims.holder(ReceiptClaims.slotOf(channel, channelNo), channel, channelNo);
    }
}
