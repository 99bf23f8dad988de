package io.jinliu.payment.payout;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Payee;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one row must keep, ours and the channels' rules.
 *
 * @param largest the most that one payout may be
 */
record RowRules(Money largest) {

    private static final Pattern OPENID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{5,127}");
    private static final Pattern USER_ID = Pattern.compile("2088[0-9]{12}");
    private static final Pattern LOGON_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._%+@-]{4,99}");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}·.' -]{0,63}");
    private static final Pattern REMARK =
            Pattern.compile("(?![=+\\-@ ])[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]{1,32}");

    /** From 2,000.00 on WeChat pays nobody whose name it is not told. */
    private static final Money NAMED_AT_WECHAT = Money.cny(2_000_00);

    boolean amount(Optional<Money> amount) {
        return amount.filter(money -> money.currency().equals(largest.currency()))
                .filter(money -> money.positive() && money.compareTo(largest) <= 0)
                .isPresent();
    }

    static boolean account(Payee.Type type, String account) {
        return switch (type) {
            case OPENID, OPEN_ID -> OPENID.matcher(account).matches();
            case USER_ID -> USER_ID.matcher(account).matches();
            case LOGON_ID -> LOGON_ID.matcher(account).matches();
        };
    }

    static boolean needsName(Payee.Type type, Money amount) {
        return switch (type) {
            case OPENID ->
                amount.currency().equals(NAMED_AT_WECHAT.currency()) && amount.compareTo(NAMED_AT_WECHAT) >= 0;
            case LOGON_ID -> true;
            case USER_ID, OPEN_ID -> false;
        };
    }

    static boolean name(String name) {
        return NAME.matcher(name).matches();
    }

    /** What begins with one of {@code = + - @} is a formula to a spreadsheet. */
    static boolean remark(String remark) {
        return REMARK.matcher(remark).matches();
    }

    static String types() {
        return Arrays.stream(Payee.Type.values())
                .map(type -> type.channel() + " " + type)
                .collect(Collectors.joining(", "));
    }
}
