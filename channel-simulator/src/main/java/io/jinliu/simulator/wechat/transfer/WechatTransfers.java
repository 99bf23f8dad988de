package io.jinliu.simulator.wechat.transfer;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Notice;
import io.jinliu.simulator.book.Purse;
import io.jinliu.simulator.book.Transfer;
import io.jinliu.simulator.book.TransferBatch;
import io.jinliu.simulator.channel.Call;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.channel.TransferDesk;
import io.jinliu.simulator.channel.Twist;
import io.jinliu.simulator.fault.Operation;
import io.jinliu.simulator.wechat.Fields;
import io.jinliu.simulator.wechat.Secrets;
import io.jinliu.simulator.wechat.WechatKeys;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.NotAnObject;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Times;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** All that has to do with transfers. Called inside {@code Book.exclusively}, but for {@link #call}. */
public final class WechatTransfers {

    private final Book book;
    private final BillForm billForm;
    private final BatchForm batchForm;
    private final BillView view;
    private final TransferBills bills;
    private final TransferBatches batches;

    public WechatTransfers(
            WechatKeys keys, Secrets secrets, Book book, Numbers numbers, TransferDesk desk, Times times) {
        var payees = new PayeeForm(keys, secrets);
        this.book = book;
        this.billForm = new BillForm(payees, numbers, times);
        this.batchForm = new BatchForm(payees, numbers, times);
        this.view = new BillView(keys);
        this.bills = new TransferBills(book, desk, view);
        this.batches = new TransferBatches(book, desk, new BatchView(keys));
    }

    public Reply answer(TransferRoute route, Request request) {
        return switch (route) {
            case TransferRoute.Ask _ -> bills.ask(billForm.read(body(request), request));
            case TransferRoute.ByNumber query -> bills.byNumber(query.outBillNo());
            case TransferRoute.ById query -> bills.byId(query.transferBillNo());
            case TransferRoute.Cancel cancel -> bills.cancel(cancel.outBillNo());
            case TransferRoute.AskBatch _ -> batches.ask(batchForm.read(body(request), request));
            case TransferRoute.BatchByNumber query -> batches.find(purse().batch(query.outBatchNo()), request);
            case TransferRoute.BatchById query -> batches.find(purse().batchById(query.batchId()), request);
            case TransferRoute.RowByNumber query ->
                batches.row(
                        purse().batch(query.outBatchNo()), row -> row.outNo().equals(query.outDetailNo()));
            case TransferRoute.RowById query ->
                batches.row(purse().batchById(query.batchId()), row -> row.transferId()
                        .equals(query.detailId()));
        };
    }

    /** Faults aim at the merchant's number of the bill, or of the batch. */
    public Call call(TransferRoute route, Request request) {
        return switch (route) {
            case TransferRoute.Ask _ -> new Call(Operation.TRANSFER, field(request, "out_bill_no"));
            case TransferRoute.AskBatch _ -> new Call(Operation.TRANSFER, field(request, "out_batch_no"));
            case TransferRoute.Cancel cancel -> new Call(Operation.TRANSFER_CANCEL, Optional.of(cancel.outBillNo()));
            case TransferRoute.ByNumber query -> asked(Optional.of(query.outBillNo()));
            case TransferRoute.BatchByNumber query -> asked(Optional.of(query.outBatchNo()));
            case TransferRoute.RowByNumber query -> asked(Optional.of(query.outBatchNo()));
            case TransferRoute.ById query ->
                asked(book.exclusively(
                        () -> purse().transfer(query.transferBillNo()).map(Transfer::outNo)));
            case TransferRoute.BatchById query -> asked(batchNumber(query.batchId()));
            case TransferRoute.RowById query -> asked(batchNumber(query.batchId()));
        };
    }

    private static Call asked(Optional<String> number) {
        return new Call(Operation.TRANSFER_QUERY, number);
    }

    private Optional<String> batchNumber(String batchId) {
        return book.exclusively(() -> purse().batchById(batchId).map(TransferBatch::outBatchNo));
    }

    /** What a notice that a bill has ended says before it is encrypted. */
    public ObjectNode news(Notice notice, Twist twist) {
        var transfer = purse().transfer(notice.transactionId()).orElseThrow();
        return view.told(transfer, twist.amount(transfer.amountFen()));
    }

    private static Fields body(Request request) {
        return new Fields(Json.object(request.body()));
    }

    private static Optional<String> field(Request request, String name) {
        try {
            return Json.object(request.body()).optional(name).map(number -> number.asString(""));
        } catch (NotAnObject malformed) {
            return Optional.empty();
        }
    }

    private Purse purse() {
        return book.purse(Channel.WECHAT);
    }
}
