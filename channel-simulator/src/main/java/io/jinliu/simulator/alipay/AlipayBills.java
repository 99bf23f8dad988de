package io.jinliu.simulator.alipay;

import io.jinliu.simulator.bill.BillDay;
import io.jinliu.simulator.bill.Download;
import io.jinliu.simulator.bill.Draw;
import io.jinliu.simulator.bill.Flaw;
import io.jinliu.simulator.bill.Links;
import io.jinliu.simulator.bill.Movements;
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
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Bills of a day, from the book: an address that lives for seconds, and behind it an archive. */
final class AlipayBills {

    static final String METHOD = "alipay.data.dataservice.bill.downloadurl.query";

    private static final String PATH = "/downloadBillFile.resource";
    private static final LocalTime READY = LocalTime.of(9, 0);
    private static final Duration LIFE = Duration.ofSeconds(30);

    private final AlipayKeys keys;
    private final Book book;
    private final Numbers numbers;
    private final Times times;
    private final Links links = new Links();

    AlipayBills(AlipayKeys keys, Book book, Numbers numbers, Times times) {
        this.keys = keys;
        this.book = book;
        this.numbers = numbers;
        this.times = times;
    }

    static boolean serves(Request request) {
        return request.path().equals(PATH);
    }

    /** Called inside {@code Book.exclusively}. */
    ObjectNode link(OpenApiCall call, Flaw flaw) {
        var content = call.content();
        var type = type(content.text("bill_type", 20));
        var day = day(content.text("bill_date", 15));
        boolean ready = day.ready(READY, times.now()) && flaw != Flaw.LATE && flaw != Flaw.MISSING;
        if (!ready || nothingMoved(type, day)) {
            throw AlipayRefusal.business("isp.bill_not_exist", "账单不存在");
        }
        var token = numbers.text(32);
        var now = times.machine().instant();
        links.keep(token, archive(type, day, flaw), now, now.plus(LIFE));
        return Json.object()
                .put("code", "10000")
                .put("msg", "Success")
                .put("bill_download_url", call.origin() + PATH + "?bizType=" + type.word() + "&fileId=" + token);
    }

    private boolean nothingMoved(Type type, BillDay day) {
        return movements().of(day).isEmpty()
                && (type == Type.TRADE || draws(day).stream().noneMatch(draw -> day.holds(draw.at())));
    }

    private Download archive(Type type, BillDay day, Flaw flaw) {
        var told = flaw == Flaw.DAY_OFF ? day.before() : day;
        var heading = new BillHeading(keys.sellerId() + "0156", day, times.now());
        var pages =
                switch (type) {
                    case TRADE -> new TradePages(heading).of(movements().of(told));
                    case SIGNCUSTOMER ->
                        new AccountPages(heading).of(movements().before(told.ends()), draws(told), told);
                };
        return new Download("application/zip", Archive.of(pages, flaw));
    }

    private static Type type(String word) {
        return switch (word) {
            case "trade" -> Type.TRADE;
            case "signcustomer" -> Type.SIGNCUSTOMER;
            case String _ -> throw unreadable();
        };
    }

    /** Today's bill is not a matter of waiting: nobody may ask for it yet. */
    private BillDay day(String date) {
        var today = BillDay.of(times.now()).date();
        return BillDay.parse(date).filter(day -> day.date().isBefore(today)).orElseThrow(AlipayBills::unreadable);
    }

    private static AlipayRefusal unreadable() {
        return AlipayRefusal.business("isv.invalid_arguments", "入参不合法");
    }

    /** Nobody signs here: who has the address has the file, as long as it lives. */
    Reply file(Request request) {
        return request.parameter("fileId")
                .flatMap(token -> links.open(token, times.machine().instant()))
                .map(file -> Reply.of(200, file.contentType(), file.content()))
                .orElseGet(() -> Reply.of(403, "text/plain;charset=utf-8", "链接已失效".getBytes(StandardCharsets.UTF_8)));
    }

    private List<Draw> draws(BillDay day) {
        return Draw.opened(Draw.before(book.purse(Channel.ALIPAY), day.ends()));
    }

    private Movements movements() {
        return Movements.of(book.of(Channel.ALIPAY));
    }

    private enum Type {
        TRADE,
        SIGNCUSTOMER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
