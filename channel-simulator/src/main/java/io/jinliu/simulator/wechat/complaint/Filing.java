package io.jinliu.simulator.wechat.complaint;

import io.jinliu.simulator.book.Complaint;
import io.jinliu.simulator.wechat.WechatError;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Request;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The days a list of complaints is asked for, the last one included, in Beijing. */
record Filing(LocalDate from, LocalDate to) {

    private static final int MOST_DAYS = 30;

    static Filing of(Request request) {
        var days = new Filing(day(request, "begin_date"), day(request, "end_date"));
        if (days.to.isBefore(days.from) || days.from.plusDays(MOST_DAYS).isBefore(days.to)) {
            throw WechatError.PARAM_ERROR.because("查询日期跨度必须在 0 至 30 天之间");
        }
        return days;
    }

    private static LocalDate day(Request request, String name) {
        try {
            return LocalDate.parse(request.parameter(name).orElse(""));
        } catch (DateTimeException malformed) {
            throw WechatError.PARAM_ERROR.because(name + " 必须是 yyyy-MM-dd 格式的日期");
        }
    }

    boolean covers(Complaint complaint) {
        var filed = complaint.filedAt().atOffset(ChinaTime.ZONE).toLocalDate();
        return !filed.isBefore(from) && !filed.isAfter(to);
    }
}
