package io.jinliu.simulator.wechat.transfer;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Purse;
import io.jinliu.simulator.book.Transfer;
import io.jinliu.simulator.book.TransferBatch;
import io.jinliu.simulator.channel.TransferDesk;
import io.jinliu.simulator.wechat.WechatError;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The older batches: taken whole, paid row by row without anybody's confirmation. Called inside
 * {@code Book.exclusively}.
 */
final class TransferBatches {

    private static final int MOST_SHOWN = 100;
    private static final int USUALLY_SHOWN = 20;

    private final Book book;
    private final TransferDesk desk;
    private final BatchView view;

    TransferBatches(Book book, TransferDesk desk, BatchView view) {
        this.book = book;
        this.desk = desk;
        this.view = view;
    }

    /** The same number in the same words is the same batch. */
    Reply ask(BatchForm.Asked asked) {
        var batch = purse().batch(asked.batch().outBatchNo())
                .map(known -> same(known, asked.batch()))
                .orElseGet(() -> accept(asked));
        return Reply.json(200, BatchView.asked(batch));
    }

    private static TransferBatch same(TransferBatch known, TransferBatch asked) {
        if (!known.terms().equals(asked.terms())) {
            throw TransferBills.reused();
        }
        return known;
    }

    private TransferBatch accept(BatchForm.Asked asked) {
        TransferBills.requireFunds(purse(), asked.batch().totalFen());
        desk.accept(Channel.WECHAT, asked.batch(), asked.rows());
        return asked.batch();
    }

    /** With {@code need_query_detail} the rows too, {@code limit} of them from {@code offset} on. */
    Reply find(Optional<TransferBatch> batch, Request request) {
        var found = batch.orElseThrow(TransferBills::unknown);
        var rows = purse().rows(found);
        var shown = view.of(found, rows);
        if (detailed(request)) {
            var wanted = wanted(request);
            int offset = whole(request, "offset", 0, 0, Integer.MAX_VALUE);
            int limit = whole(request, "limit", USUALLY_SHOWN, 1, MOST_SHOWN);
            BatchView.rows(
                    shown,
                    rows.stream().filter(wanted).skip(offset).limit(limit).toList());
        }
        return Reply.json(200, shown);
    }

    private static boolean detailed(Request request) {
        return switch (request.parameter("need_query_detail").orElseThrow(() -> wrong("need_query_detail"))) {
            case "true" -> true;
            case "false" -> false;
            case String _ -> throw wrong("need_query_detail");
        };
    }

    private static Predicate<Transfer> wanted(Request request) {
        return switch (request.parameter("detail_status").orElse("ALL")) {
            case "ALL" -> _ -> true;
            case "SUCCESS" -> row -> BatchView.status(row).equals("SUCCESS");
            case "FAIL" -> row -> BatchView.status(row).equals("FAIL");
            case String _ -> throw wrong("detail_status");
        };
    }

    private static int whole(Request request, String name, int otherwise, int least, int most) {
        try {
            int value = request.parameter(name).map(Integer::parseInt).orElse(otherwise);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(name);
        }
        throw wrong(name);
    }

    private static RuntimeException wrong(String name) {
        return WechatError.PARAM_ERROR.because(name + " 不符合要求");
    }

    Reply row(Optional<TransferBatch> batch, Predicate<Transfer> which) {
        var found = batch.orElseThrow(TransferBills::unknown);
        List<Transfer> rows = purse().rows(found);
        return Reply.json(
                200, view.row(found, rows.stream().filter(which).findFirst().orElseThrow(TransferBills::unknown)));
    }

    private Purse purse() {
        return book.purse(Channel.WECHAT);
    }
}
