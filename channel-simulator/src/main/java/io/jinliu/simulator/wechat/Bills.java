package io.jinliu.simulator.wechat;

import io.jinliu.simulator.bill.BillDay;
import io.jinliu.simulator.bill.Download;
import io.jinliu.simulator.bill.Draw;
import io.jinliu.simulator.bill.Flaw;
import io.jinliu.simulator.bill.Links;
import io.jinliu.simulator.bill.Movements;
import io.jinliu.simulator.bill.Sheet;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Times;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.function.Function;

/** Bills of a day, from the book: first a link and a hash, then the file. Called inside {@code Book.exclusively}. */
final class Bills {

    private static final LocalTime READY = LocalTime.of(10, 0);
    private static final int MONTHS_BACK = 3;
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final WechatKeys keys;
    private final Book book;
    private final Numbers numbers;
    private final Times times;
    private final Links links = new Links();

    Bills(WechatKeys keys, Book book, Numbers numbers, Times times) {
        this.keys = keys;
        this.book = book;
        this.numbers = numbers;
        this.times = times;
    }

    Reply answer(Route.Bill bill, Request request, Flaw flaw) {
        return switch (bill) {
            case Route.TradeBill _ -> linked(request, flaw, trades(request));
            case Route.FundFlowBill _ -> linked(request, flaw, flows(request));
            case Route.BillFile _ -> file(request);
        };
    }

    private Function<BillDay, Sheet> trades(Request request) {
        var kind = TradeSheet.Kind.named(request.parameter("bill_type").orElse("ALL"))
                .orElseThrow(() -> WechatError.PARAM_ERROR.because("bill_type 只支持 ALL、SUCCESS 和 REFUND"));
        var sheet = new TradeSheet(keys, kind);
        return day -> sheet.of(movements().of(day));
    }

    /** Orders and refunds move the basic account, transfers the operation account; the third never sees money here. */
    private Function<BillDay, Sheet> flows(Request request) {
        return switch (request.parameter("account_type").orElse("BASIC")) {
            case "BASIC" -> day -> FundFlowSheet.of(movements().before(day.ends()), day);
            case "OPERATION" -> day -> FundFlowSheet.drawn(Draw.before(book.purse(Channel.WECHAT), day.ends()), day);
            case "FEES" -> _ -> FundFlowSheet.empty();
            case String _ -> throw WechatError.PARAM_ERROR.because("account_type 只支持 BASIC、OPERATION 和 FEES");
        };
    }

    private Reply linked(Request request, Flaw flaw, Function<BillDay, Sheet> sheets) {
        var day = day(request);
        var packing = Packing.of(request);
        if (flaw == Flaw.LATE || !day.ready(READY, times.now())) {
            throw WechatError.STATEMENT_CREATING.because("账单生成中，请在次日 10 点后再试");
        }
        var whole = sheets.apply(day);
        if (flaw == Flaw.MISSING || whole.rows().isEmpty()) {
            throw WechatError.NO_STATEMENT_EXIST.because("账单文件不存在");
        }
        var told = flaw == Flaw.DAY_OFF ? sheets.apply(day.before()) : whole;
        var text = told.bytes(StandardCharsets.UTF_8, flaw);
        var token = numbers.text(43);
        links.keep(token, packing.packed(text), times.now(), times.now().plus(LIFE));
        return Reply.json(
                200,
                Json.object()
                        .put("hash_type", "SHA1")
                        .put("hash_value", Sha1.hex(flaw == Flaw.WRONG_HASH ? new byte[0] : text))
                        .put("download_url", address(request, token)));
    }

    private static String address(Request request, String token) {
        return request.origin("https://api.mch.weixin.qq.com") + "/v3/billdownload/file?token=" + token;
    }

    private BillDay day(Request request) {
        var day = request.parameter("bill_date")
                .flatMap(BillDay::parse)
                .orElseThrow(() -> WechatError.PARAM_ERROR.because("bill_date 必须遵循 YYYY-MM-DD 格式"));
        var today = BillDay.of(times.now()).date();
        if (day.date().isAfter(today)) {
            throw WechatError.PARAM_ERROR.because("bill_date 不能晚于今天");
        }
        if (day.date().isBefore(today.minusMonths(MONTHS_BACK))) {
            throw WechatError.INVALID_REQUEST.because("仅支持三个月内的账单下载申请");
        }
        return day;
    }

    private Reply file(Request request) {
        return request.parameter("token")
                .flatMap(token -> links.open(token, times.now()))
                .map(Bills::reply)
                .orElseThrow(() -> WechatError.INVALID_REQUEST.because("token 无效或已过期，请重新申请账单"));
    }

    private static Reply reply(Download file) {
        return Reply.of(200, file.contentType(), file.content());
    }

    private Movements movements() {
        return Movements.of(book.of(Channel.WECHAT));
    }
}
