package io.jinliu.bill;

import io.jinliu.bill.BillRefused.Reason;
import io.jinliu.common.money.Money;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row under the titles of its columns. */
record Fields(Line line, List<String> titles, List<String> values) {

    private static final Pattern YUAN = Pattern.compile("-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,2})?");
    private static final Pattern LONG_YUAN = Pattern.compile("-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,2}0{0,3})?");
    private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,8}");

    String text(String title) {
        return values.get(titles.indexOf(title));
    }

    boolean has(String title) {
        return titles.contains(title);
    }

    /** Refuses an empty one. */
    String number(String title) {
        var text = text(title);
        if (text.isBlank()) {
            throw refused(Reason.UNREADABLE_ROW, title, text);
        }
        return text;
    }

    /** Null for an empty one and for WeChat Pay's {@code 0}. */
    @Nullable String numberIfAny(String title) {
        var text = text(title);
        return text.isBlank() || "0".equals(text) ? null : text;
    }

    Money yuan(String title) {
        return yuan(title, YUAN);
    }

    /** WeChat Pay writes fees with five decimals, of which it fills two. */
    Money longYuan(String title) {
        return yuan(title, LONG_YUAN);
    }

    Money positiveYuan(String title) {
        var amount = yuan(title);
        if (amount.negative()) {
            throw refused(Reason.WRONG_SIGN, title, text(title));
        }
        return amount;
    }

    int count(String title) {
        if (!COUNT.matcher(text(title)).matches()) {
            throw refused(Reason.UNREADABLE_AMOUNT, title, text(title));
        }
        return Integer.parseInt(text(title));
    }

    Instant at(String title) {
        try {
            return ChinaTime.parse(text(title));
        } catch (DateTimeParseException unreadable) {
            throw refused(Reason.UNREADABLE_ROW, title, text(title));
        }
    }

    BillRefused refused(Reason reason, String title, String text) {
        return line.refused(reason, "%s '%s'".formatted(title, text));
    }

    private Money yuan(String title, Pattern form) {
        if (!form.matcher(text(title)).matches()) {
            throw refused(Reason.UNREADABLE_AMOUNT, title, text(title));
        }
        return Money.parse(text(title), Money.cny(0).currency());
    }
}
