package io.jinliu.payment.channel;

import io.jinliu.common.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a payer paid with, as far as the channel tells. It explains money and never decides about it: what cannot be read
 * is left out, and need not add up to what came.
 *
 * @param name as the channel calls it, e.g. {@code PCREDIT} or {@code CMB_DEBIT}
 * @param amount empty where the channel names none
 */
public record FundSource(Kind kind, String name, Optional<Money> amount) {

    /** More of them than this are no payment's. */
    public static final int MOST = 10;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,32}");

    public FundSource {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A fund source is called otherwise");
        }
    }

    /** The name is stored and sent. */
    public enum Kind {
        BALANCE,
        DEBIT_CARD,
        CREDIT_CARD,
        /** 花呗 and its like. */
        CREDIT,
        /** A discount that the channel or the merchant gives. */
        COUPON,
        OTHER
    }

    /** Empty for what no channel calls one. */
    public static Optional<FundSource> read(Kind kind, String name, Optional<Money> amount) {
        return NAME.matcher(name).matches() ? Optional.of(new FundSource(kind, name, amount)) : Optional.empty();
    }

    /** The first of them; who sends more means something else. */
    static List<FundSource> some(List<FundSource> sources) {
        return sources.stream().limit(MOST).toList();
    }
}
