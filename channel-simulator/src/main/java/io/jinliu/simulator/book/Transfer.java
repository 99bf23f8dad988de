package io.jinliu.simulator.book;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Money of the merchant's own on its way to a person.
 *
 * @param batchNo the merchant's number of the batch it is a row of, or empty
 * @param payee an openid, or an account of Alipay's
 * @param nameDigest fingerprint of the real name the merchant gave, empty without one: names are kept nowhere
 * @param slip what comes with it: WeChat Pay's {@code package_info}, Alipay's {@code pay_fund_order_id}
 * @param notifyUrl empty when the merchant asked for no notice
 * @param terms fingerprint of all that was asked: the same number must ask the same again
 * @param reason why it failed, in the channel's word, or empty
 * @param movedAt when it took its present state
 * @param leftAt when the payee had it, whatever came of it later
 */
public record Transfer(
        String outNo,
        String transferId,
        String batchNo,
        long amountFen,
        String payee,
        String nameDigest,
        String remark,
        String slip,
        String notifyUrl,
        String terms,
        Instant askedAt,
        TransferState state,
        String reason,
        Instant movedAt,
        @Nullable Instant leftAt) {

    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final int SHORT = 8;

    /** The merchant's number; a row of a batch is known by both, {@code B1/D1}. */
    public String number() {
        return batchNo.isEmpty() ? outNo : batchNo + "/" + outNo;
    }

    /** The account as others may see it. */
    public String maskedPayee() {
        return payee.length() <= SHORT
                ? payee.substring(0, 1) + "****"
                : payee.substring(0, 3) + "****" + payee.substring(payee.length() - 4);
    }

    /** When the payee's day to take it is over; empty when nobody waits for him. */
    public Optional<Instant> overdueAt() {
        return state == TransferState.WAIT_USER_CONFIRM ? Optional.of(movedAt.plus(PATIENCE)) : Optional.empty();
    }

    /** The same before anything happened to it. */
    public Transfer begun(TransferState beginning) {
        return with(beginning, "", askedAt, null);
    }

    Transfer moved(TransferState next, String why, Instant at) {
        return with(next, why, at, next == TransferState.SUCCESS ? at : leftAt);
    }

    private Transfer with(TransferState next, String why, Instant at, @Nullable Instant left) {
        return new Transfer(
                outNo,
                transferId,
                batchNo,
                amountFen,
                payee,
                nameDigest,
                remark,
                slip,
                notifyUrl,
                terms,
                askedAt,
                next,
                why,
                at,
                left);
    }
}
