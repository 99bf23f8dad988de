package io.jinliu.simulator.book;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Money of one payment shared out to receivers.
 *
 * @param number the merchant's own
 * @param finishes whether the payment is not split any more after it: what is left is the merchant's
 * @param notifyUrl empty when nobody is told
 */
public record Split(
        String number,
        String splitId,
        String outTradeNo,
        String transactionId,
        List<Share> shares,
        boolean finishes,
        String notifyUrl,
        Instant acceptedAt) {

    public boolean finished() {
        return shares.stream().noneMatch(Share::pending);
    }

    /** When the last share ended; the moment of acceptance while none has. */
    public Instant finishedAt() {
        return shares.stream()
                .flatMap(share -> Stream.ofNullable(share.endedAt()))
                .max(Instant::compareTo)
                .orElse(acceptedAt);
    }

    /** What is given away or about to be, in fen. */
    public long heldFen() {
        return shares.stream()
                .filter(Share::holdsMoney)
                .mapToLong(Share::amountFen)
                .sum();
    }

    public List<Share> given() {
        return shares.stream().filter(share -> !share.own()).toList();
    }

    /** Asking again in the same words is a retry; in other words it is another split under a used number. */
    public boolean sameTermsAs(Split other) {
        var mine = given();
        var others = other.given();
        if (!transactionId.equals(other.transactionId) || finishes != other.finishes || mine.size() != others.size()) {
            return false;
        }
        for (int at = 0; at < mine.size(); at++) {
            if (!mine.get(at).sameTermsAs(others.get(at))) {
                return false;
            }
        }
        return true;
    }

    Split with(String detailId, ShareState state, String reason, Instant at) {
        var moved = shares.stream()
                .map(share -> share.detailId().equals(detailId) ? share.ended(state, reason, at) : share)
                .toList();
        return new Split(number, splitId, outTradeNo, transactionId, moved, finishes, notifyUrl, acceptedAt);
    }
}
