package io.jinliu.simulator.alipay;

import io.jinliu.simulator.bill.BillDay;
import io.jinliu.simulator.wire.ChinaTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What stands on every page of a bill: whose it is, of which day, made when. */
record BillHeading(String account, BillDay day, Instant madeAt) {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("yyyy年MM月dd日 HH:mm:ss", Locale.ROOT);
    private static final String RULE = "#" + "-".repeat(41);

    /** @param what {@code 业务明细} and the like */
    String fileName(String what) {
        return account + "_" + day.digits() + "_" + what + ".csv";
    }

    List<String> above(String title, String list, String columns) {
        return List.of(
                "#支付宝" + title,
                "#账号：[" + account + "]",
                "#起始日期：[%s]   终止日期：[%s]".formatted(words(day.begins()), words(day.ends())),
                RULE + list + "-".repeat(40),
                columns);
    }

    String end(String list) {
        return RULE + list + "结束" + "-".repeat(36);
    }

    String made() {
        return "#导出时间：[" + words(madeAt) + "]";
    }

    private static String words(Instant at) {
        return WORDS.format(at.atOffset(ChinaTime.ZONE));
    }
}
