package io.jinliu.simulator.book;

import java.time.Instant;

/**
 * A share, or part of it, on its way back from its receiver to the merchant.
 *
 * @param number the merchant's own
 * @param splitNumber which split it was given by
 * @param refundId the refund it is part of and shares the fate of; empty when it stands alone
 * @param failReason the channel's word, empty unless failed
 * @param movedAt when it took its present state
 */
public record SplitReturn(
        String number,
        String returnId,
        String splitNumber,
        String refundId,
        String type,
        String account,
        long amountFen,
        String description,
        ReturnState state,
        String failReason,
        Instant acceptedAt,
        Instant movedAt) {

    public boolean holdsMoney() {
        return state != ReturnState.FAILED;
    }

    public boolean succeeded() {
        return state == ReturnState.SUCCESS;
    }

    public boolean sameTermsAs(SplitReturn other) {
        return splitNumber.equals(other.splitNumber)
                && account.equals(other.account)
                && amountFen == other.amountFen
                && description.equals(other.description);
    }

    SplitReturn moved(ReturnState next, String reason, Instant at) {
        return new SplitReturn(
                number,
                returnId,
                splitNumber,
                refundId,
                type,
                account,
                amountFen,
                description,
                next,
                reason,
                acceptedAt,
                at);
    }
}
