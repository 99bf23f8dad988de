package io.jinliu.payment.unionpay;

import io.jinliu.common.money.Money;
import java.util.Optional;
import java.util.regex.Pattern;

/** UnionPay counts fen and calls a currency by its number. */
final class UnionpayMoney {

    static final String CNY = "156";
    static final long MOST_FEN = 999_999_999_999L;

    private static final Pattern FEN = Pattern.compile("[1-9][0-9]{0,11}");

    private UnionpayMoney() {}

    /** Empty for whatever is not a positive amount in fen, written plainly, and said to be CNY. */
    static Optional<Money> read(UnionpayFields told) {
        return told.field("txnAmt")
                .filter(_ -> told.says("currencyCode", CNY))
                .filter(text -> FEN.matcher(text).matches())
                .map(text -> Money.cny(Long.parseLong(text)));
    }
}
