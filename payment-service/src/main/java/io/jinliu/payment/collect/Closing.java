package io.jinliu.payment.collect;

import java.util.Optional;

/**
 * Why a payment was closed.
 *
 * @param channelCode the channel's own word, if it was the channel that refused
 */
public record Closing(Reason reason, Optional<String> channelCode, String detail) {

    /** The reasons; the name is stored and sent. */
    public enum Reason {
        BUYER_CLOSED,
        OTHER_METHOD,
        DUE_WITHDRAWN,
        EXPIRED,
        REFUSED,
        CLOSED_BY_CHANNEL,
        NOT_SENT,
        NEVER_CREATED;

        /** Whether somebody gave it up, not the clock or the channel. */
        boolean isWish() {
            return this == BUYER_CLOSED || this == OTHER_METHOD || this == DUE_WITHDRAWN;
        }
    }

    public static Closing because(Reason reason) {
        return new Closing(reason, Optional.empty(), "");
    }
}
