package io.jinliu.payment.collect;

import io.jinliu.common.audit.Audit;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.openitem.CallAttention;
import io.jinliu.payment.openitem.CallAttention.Call;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the channel's number unique over all slots: it is claimed for one of ours in the slot of the channel's number,
 * before the receipt is written in the slot of ours.
 *
 * <p>Never inside another transaction: that one's slot may lie in another database. Whoever dies after claiming has
 * claimed for the number that the channel will tell again.
 */
@Service
class ClaimReceipt {

    private final ReceiptClaims claims;
    private final Audit audit;
    private final CallAttention attention;
    private final Clock clock;

    ClaimReceipt(ReceiptClaims claims, Audit audit, CallAttention attention, Clock clock) {
        this.claims = claims;
        this.audit = audit;
        this.attention = attention;
        this.clock = clock;
    }

    /** False if the money came under another of our numbers before: an alarm, and no receipt. */
    @Transactional
    public boolean claim(Proof money, String outTradeNo) {
        var slot = ReceiptClaims.slotOf(money.channel(), money.channelNo());
        var holder = claims.claim(slot, money, outTradeNo, clock.instant());
        if (holder.equals(outTradeNo)) {
            return true;
        }
        if (claims.contradict(slot, money, outTradeNo, clock.instant())) {
            var told = "%s of %s was told under %s before and under %s now"
                    .formatted(money.amount(), money.channel(), holder, outTradeNo);
            audit.record(slot, "receipt.contradicted", money.channelNo(), told);
            attention.open(Call.contradiction(slot, money.channelNo(), told));
        }
        return false;
    }
}
