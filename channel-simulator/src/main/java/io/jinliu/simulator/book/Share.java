package io.jinliu.simulator.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One receiver's part of a split.
 *
 * @param own whether it is what the merchant keeps: money released, not given away
 * @param failReason the channel's word, empty unless closed
 * @param endedAt null while pending
 */
public record Share(
        String detailId,
        String type,
        String account,
        long amountFen,
        String description,
        boolean own,
        ShareState state,
        String failReason,
        @Nullable Instant endedAt) {

    public static Share pending(String detailId, String type, String account, long amountFen, String description) {
        return new Share(detailId, type, account, amountFen, description, false, ShareState.PENDING, "", null);
    }

    /** What is left goes to the merchant himself. */
    public static Share kept(String detailId, String type, String account, long amountFen, String description) {
        return new Share(detailId, type, account, amountFen, description, true, ShareState.PENDING, "", null);
    }

    public boolean pending() {
        return state == ShareState.PENDING;
    }

    public boolean succeeded() {
        return state == ShareState.SUCCESS;
    }

    /** Given away, or about to be. */
    public boolean holdsMoney() {
        return !own && state != ShareState.CLOSED;
    }

    boolean sameTermsAs(Share other) {
        return type.equals(other.type)
                && account.equals(other.account)
                && amountFen == other.amountFen
                && description.equals(other.description);
    }

    Share ended(ShareState as, String reason, Instant at) {
        return new Share(detailId, type, account, amountFen, description, own, as, reason, at);
    }
}
