package io.jinliu.simulator.control;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Share;
import io.jinliu.simulator.book.Split;
import io.jinliu.simulator.book.SplitReturn;
import io.jinliu.simulator.book.Trade;
import io.jinliu.simulator.channel.SplitRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** {@code GET /book/{channel}/splits}: what of each payment was given away, came back and is left. */
final class SplitRows {

    private final Book book;
    private final SplitRules rules;

    SplitRows(Book book, SplitRules rules) {
        this.book = book;
        this.rules = rules;
    }

    List<Map<String, Object>> of(Channel channel, Predicate<String> wanted) {
        return book.of(channel).trades().stream()
                .filter(trade -> trade.order().splittable())
                .filter(trade -> wanted.test(trade.order().outTradeNo()))
                .map(Trade::payments)
                .flatMap(List::stream)
                .map(payment -> row(channel, payment))
                .toList();
    }

    private Map<String, Object> row(Channel channel, Payment payment) {
        var splits = book.of(channel).splits();
        var row = new LinkedHashMap<String, Object>();
        row.put("outTradeNo", payment.outTradeNo());
        row.put("transactionId", payment.transactionId());
        row.put("amountFen", payment.amountFen());
        row.put("splitFen", splits.heldFen(payment));
        row.put("returnedFen", splits.returnedFen(payment));
        row.put("unsplitFen", rules.unsplitFen(channel, payment));
        row.put("splits", splits.of(payment).stream().map(SplitRows::row).toList());
        row.put(
                "returns",
                splits.of(payment).stream()
                        .flatMap(split -> splits.backOf(split).stream())
                        .map(SplitRows::row)
                        .toList());
        return row;
    }

    private static Map<String, Object> row(Split split) {
        var row = new LinkedHashMap<String, Object>();
        row.put("number", split.number());
        row.put("splitId", split.splitId());
        row.put("state", split.finished() ? "FINISHED" : "PROCESSING");
        row.put("finishes", split.finishes());
        row.put("acceptedAt", split.acceptedAt());
        row.put("shares", split.shares().stream().map(SplitRows::row).toList());
        return row;
    }

    private static Map<String, Object> row(Share share) {
        var row = new LinkedHashMap<String, Object>();
        row.put("type", share.type());
        row.put("account", share.account());
        row.put("amountFen", share.amountFen());
        row.put("own", share.own());
        row.put("state", share.state());
        row.put("failReason", share.failReason());
        return row;
    }

    private static Map<String, Object> row(SplitReturn back) {
        var row = new LinkedHashMap<String, Object>();
        row.put("number", back.number());
        row.put("returnId", back.returnId());
        row.put("splitNumber", back.splitNumber());
        row.put("account", back.account());
        row.put("amountFen", back.amountFen());
        row.put("state", back.state());
        row.put("failReason", back.failReason());
        return row;
    }
}
