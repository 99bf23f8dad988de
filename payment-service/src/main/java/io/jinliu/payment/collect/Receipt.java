package io.jinliu.payment.collect;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.FundSource;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.part.Part;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Money that arrived. It is unique by channel and the channel's own number, and by nothing else.
 *
 * @param outTradeNo our number as the channel told it; for a stray receipt it may be nobody's
 * @param refunded what has been asked back of it so far
 * @param sources what it was paid with, as far as the channel told
 */
public record Receipt(
        long no,
        Channel channel,
        String channelNo,
        String outTradeNo,
        Optional<Long> paymentNo,
        Optional<DueRef> due,
        Money amount,
        Money refunded,
        Standing standing,
        Instant paidAt,
        List<FundSource> sources) {

    public Receipt {
        sources = List.copyOf(sources);
    }

    /** Where the money stands. */
    public sealed interface Standing {

        /** It pays its due. */
        record Kept() implements Standing {}

        /** Money that arrived and that nothing explains; accountants call this suspense. */
        record Suspense(Reason reason) implements Standing {}

        /** It was in suspense and went back. */
        record Returned(Reason reason) implements Standing {}
    }

    /** Why money is in suspense; the name is stored and sent. */
    public enum Reason {
        WRONG_AMOUNT,
        PAID_TWICE,
        DUE_WITHDRAWN,
        UNKNOWN_PAYMENT,
        /** Its buyer or its till had cancelled it, and the channel would not take it back. */
        CANCELLED,
        /** The channel took it back: it has gone already, and is booked both ways. */
        REVERSED,
        /** Too late: what its other parts held is free again, and half a payment is none. */
        PARTS_RELEASED
    }

    static Receipt of(long no, Terms terms, Proof proof, Standing standing) {
        return new Receipt(
                no,
                proof.channel(),
                proof.channelNo(),
                Long.toString(terms.paymentNo()),
                Optional.of(terms.paymentNo()),
                Optional.of(terms.due()),
                proof.amount(),
                proof.amount().zero(),
                standing,
                proof.paidAt(),
                proof.sources());
    }

    /** A part of ours that was held for the payment. */
    static Receipt of(long no, Terms terms, Part part, Instant at) {
        return new Receipt(
                no,
                part.wish().method().channel(),
                Long.toString(part.moneyNo().orElseThrow()),
                Long.toString(terms.paymentNo()),
                Optional.of(terms.paymentNo()),
                Optional.of(terms.due()),
                part.amount(),
                part.amount().zero(),
                new Standing.Kept(),
                at,
                List.of());
    }

    static Receipt stray(long no, String outTradeNo, Proof proof) {
        return new Receipt(
                no,
                proof.channel(),
                proof.channelNo(),
                outTradeNo,
                Optional.empty(),
                Optional.empty(),
                proof.amount(),
                proof.amount().zero(),
                new Standing.Suspense(Reason.UNKNOWN_PAYMENT),
                proof.paidAt(),
                proof.sources());
    }
}
