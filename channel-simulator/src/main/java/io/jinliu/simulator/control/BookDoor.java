package io.jinliu.simulator.control;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Notice;
import io.jinliu.simulator.book.NoticeKind;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Refund;
import io.jinliu.simulator.book.Totals;
import io.jinliu.simulator.book.Trade;
import io.jinliu.simulator.book.Trade.Closed;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.book.Trade.Waiting;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Times;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** {@code GET /book}: the channels' own sums and rows, in fen, to be held against the merchant's ledger. */
final class BookDoor {

    private final Book book;
    private final SplitRows splits;
    private final Times times;

    BookDoor(Book book, SplitRows splits, Times times) {
        this.book = book;
        this.splits = splits;
        this.times = times;
    }

    Reply answer(Request request, List<String> pieces) {
        if (!request.method().equals("GET")) {
            throw DoorRefusal.nothingHere();
        }
        Object shown = book.exclusively(() -> shown(request, pieces));
        return Reply.json(200, shown);
    }

    private Object shown(Request request, List<String> pieces) {
        if (pieces.size() == 1) {
            return sums();
        }
        if (pieces.size() == 2 && pieces.get(1).equals("notices")) {
            return book.notices().pending().stream().map(BookDoor::row).toList();
        }
        var channel = Channel.named(pieces.get(1)).orElseThrow(DoorRefusal::nothingHere);
        var which = pieces.size() == 3 ? pieces.get(2) : "";
        if (which.equals("splits")) {
            return splits.of(channel, asked(request));
        }
        return PurseRows.of(book.purse(channel), which, asked(request))
                .orElseGet(() -> rows(book.of(channel), which, asked(request)));
    }

    /** {@code ?outTradeNo=} narrows the rows to one order. */
    private static Predicate<String> asked(Request request) {
        return request.parameter("outTradeNo")
                .<Predicate<String>>map(only -> only::equals)
                .orElse(_ -> true);
    }

    private List<?> rows(Accounts accounts, String which, Predicate<String> wanted) {
        return switch (which) {
            case "trades" ->
                accounts.trades().stream()
                        .filter(trade -> wanted.test(trade.order().outTradeNo()))
                        .map(trade -> row(accounts, trade))
                        .toList();
            case "refunds" ->
                accounts.refunds().stream()
                        .filter(refund -> wanted.test(refund.outTradeNo()))
                        .map(BookDoor::row)
                        .toList();
            case "complaints" ->
                accounts.complaints().all().stream()
                        .filter(complaint -> wanted.test(complaint.outTradeNo()))
                        .map(ComplaintDoor::shown)
                        .toList();
            case String _ -> throw DoorRefusal.nothingHere();
        };
    }

    private Object sums() {
        var sums = Json.object();
        for (var channel : Channel.values()) {
            sums.putPOJO(channel.word(), Totals.of(book.of(channel)));
        }
        return sums.put("businessTime", times.now().toString())
                .put(
                        "noticesPending",
                        book.notices().pending().stream().filter(this::awaited).count());
    }

    /** That a trade will finish in a year is no news yet. */
    private boolean awaited(Notice notice) {
        return notice.kind() != NoticeKind.FINISHED || !notice.dueAt().isAfter(times.now());
    }

    private Map<String, Object> row(Accounts accounts, Trade trade) {
        var order = trade.order();
        var row = new LinkedHashMap<String, Object>();
        row.put("outTradeNo", order.outTradeNo());
        row.put("state", state(trade.asOf(times.now())));
        row.put("product", order.product());
        row.put("amountFen", order.amountFen());
        row.put("subject", order.subject());
        row.put("code", order.code());
        row.put("openedAt", order.openedAt());
        row.put("deadline", order.deadline());
        if (order.instalments() != null) {
            row.put("instalments", order.instalments());
        }
        if (trade instanceof Closed closed) {
            row.put("closedAt", closed.closedAt());
            row.put("ending", closed.ending());
        }
        row.put(
                "payments",
                trade.payments().stream().map(payment -> row(accounts, payment)).toList());
        return row;
    }

    private static Map<String, Object> row(Accounts accounts, Payment payment) {
        var row = new LinkedHashMap<String, Object>();
        row.put("transactionId", payment.transactionId());
        row.put("amountFen", payment.amountFen());
        row.put("couponFen", payment.couponFen());
        row.put("refundedFen", accounts.refunded(payment));
        row.put("refundableFen", accounts.refundable(payment));
        row.put("paidAt", payment.paidAt());
        row.put("late", payment.late());
        return row;
    }

    private static Map<String, Object> row(Refund refund) {
        var row = new LinkedHashMap<String, Object>();
        row.put("outRefundNo", refund.outRefundNo());
        row.put("refundId", refund.refundId());
        row.put("outTradeNo", refund.outTradeNo());
        row.put("transactionId", refund.transactionId());
        row.put("amountFen", refund.amountFen());
        row.put("state", refund.state());
        row.put("reason", refund.reason());
        row.put("acceptedAt", refund.acceptedAt());
        row.put("movedAt", refund.movedAt());
        return row;
    }

    private static Map<String, Object> row(Notice notice) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", notice.id());
        row.put("channel", notice.channel().word());
        row.put("kind", notice.kind());
        row.put("outTradeNo", notice.outTradeNo());
        row.put("url", notice.url());
        row.put("attempts", notice.attempts());
        row.put("dueAt", notice.dueAt());
        return row;
    }

    private static String state(Trade trade) {
        return switch (trade) {
            case Waiting _ -> "WAITING";
            case Closed _ -> "CLOSED";
            case Paid _ -> "PAID";
        };
    }
}
