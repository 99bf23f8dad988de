package io.jinliu.bill;

import io.jinliu.bill.BillRefused.Reason;
import io.jinliu.common.money.Money;
import java.util.regex.Matcher;

/** A line of Alipay's footer: a count, then sums in yuan. */
record AlipaySum(Line line, Matcher found) {

    private static final int COUNT_DIGITS = 9;

    void checkCount(long rows) {
        var said = found.group(1);
        if (said.length() > COUNT_DIGITS || Integer.parseInt(said) != rows) {
            throw line.refused(Reason.TOTALS_DIFFER, "%s for %d rows".formatted(said, rows));
        }
    }

    void checkSum(int group, Money sum) {
        if (!Money.parse(found.group(group), sum.currency()).equals(sum)) {
            throw line.refused(Reason.TOTALS_DIFFER, "%s, its rows %s".formatted(found.group(group), sum.toMajor()));
        }
    }
}
