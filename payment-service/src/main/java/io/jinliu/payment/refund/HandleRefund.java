package io.jinliu.payment.refund;

import io.jinliu.common.security.Caller;
import org.springframework.stereotype.Service;

/** What a second person does with a refund: decides on it, or has money from suspense given back once more. */
@Service
public class HandleRefund {

    private final DecideRefund decideRefund;
    private final RefundSuspense refundSuspense;
    private final SendRefund sendRefund;

    HandleRefund(DecideRefund decideRefund, RefundSuspense refundSuspense, SendRefund sendRefund) {
        this.decideRefund = decideRefund;
        this.refundSuspense = refundSuspense;
        this.sendRefund = sendRefund;
    }

    /**
     * Approves it and sends it; if we die in between, the sweep sends it.
     *
     * @throws RefundRejection if it cannot be
     */
    public Refund approve(long refundNo, Caller caller) {
        var refund = decideRefund.approve(refundNo, caller);
        return refund instanceof Refund.Requested ? sendRefund.send(refundNo) : refund;
    }

    /** @throws RefundRejection if it cannot be */
    public Refund reject(long refundNo, String reason, Caller caller) {
        return decideRefund.reject(refundNo, reason, caller);
    }

    /**
     * Tries suspense again whose refund the channel has closed, under a new number.
     *
     * @throws NothingToGiveBack if it is no suspense, or is on its way back
     */
    public Refund giveBack(long receiptNo) {
        return sendRefund.send(refundSuspense.refund(receiptNo).orElseThrow(() -> new NothingToGiveBack(receiptNo)));
    }
}
