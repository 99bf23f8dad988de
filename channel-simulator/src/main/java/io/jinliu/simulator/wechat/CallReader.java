package io.jinliu.simulator.wechat;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Refund;
import io.jinliu.simulator.channel.Call;
import io.jinliu.simulator.fault.Operation;
import io.jinliu.simulator.wechat.complaint.ComplaintOffice;
import io.jinliu.simulator.wechat.share.ProfitSharing;
import io.jinliu.simulator.wechat.share.ShareCall;
import io.jinliu.simulator.wechat.transfer.WechatTransfers;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.NotAnObject;
import io.jinliu.simulator.wire.Request;
import java.util.Optional;

/** Tells which order a request is about, so that a fault can wait for it. */
final class CallReader {

    private final Book book;
    private final ProfitSharing sharing;
    private final ComplaintOffice complaints;
    private final WechatTransfers transfers;

    CallReader(Book book, ProfitSharing sharing, ComplaintOffice complaints, WechatTransfers transfers) {
        this.book = book;
        this.sharing = sharing;
        this.complaints = complaints;
        this.transfers = transfers;
    }

    Call read(Request request) {
        return switch (Route.of(request)) {
            case Route.Prepay _, Route.PayByCode _ -> new Call(Operation.CREATE, field(request, "out_trade_no"));
            case Route.QueryByNumber query -> new Call(Operation.QUERY, Optional.of(query.outTradeNo()));
            case Route.QueryById query -> new Call(Operation.QUERY, orderOf(query.transactionId()));
            case Route.Close close -> new Call(Operation.CLOSE, Optional.of(close.outTradeNo()));
            case Route.Reverse reverse -> new Call(Operation.REVERSE, Optional.of(reverse.outTradeNo()));
            case Route.CreateRefund _ -> new Call(Operation.REFUND, refundedOrder(request));
            case Route.QueryRefund query -> new Call(Operation.REFUND_QUERY, orderOfRefund(query.outRefundNo()));
            case Route.HelpRefund _ ->
                new Call(Operation.REFUND, field(request, "out_refund_no").flatMap(this::orderOfRefund));
            case Route.Sharing asked -> new Call(asked.call().operation(), sharedOrder(asked.call(), request));
            case Route.Complaints asked ->
                new Call(asked.call().operation(), book.exclusively(() -> complaints.outTradeNo(asked.call())));
            case Route.TradeBill _, Route.FundFlowBill _ -> new Call(Operation.BILL, Optional.empty());
            case Route.BillFile _ -> new Call(Operation.BILL_DOWNLOAD, Optional.empty());
            case Route.Transfer transfer -> transfers.call(transfer.route(), request);
            case Route.Unknown _ -> Call.UNKNOWN;
        };
    }

    /** Shared money is known by WeChat's number of the payment or by the merchant's of the split. */
    private Optional<String> sharedOrder(ShareCall call, Request request) {
        return field(request, "transaction_id")
                .or(() -> request.parameter("transaction_id"))
                .or(call::transactionId)
                .flatMap(this::orderOf)
                .or(() -> field(request, "out_order_no")
                        .or(() -> request.parameter("out_order_no"))
                        .flatMap(number -> book.exclusively(() -> sharing.outTradeNo(number))));
    }

    private Optional<String> refundedOrder(Request request) {
        return field(request, "transaction_id").flatMap(this::orderOf).or(() -> field(request, "out_trade_no"));
    }

    private Optional<String> orderOf(String transactionId) {
        return book.exclusively(
                () -> book.of(Channel.WECHAT).payment(transactionId).map(Payment::outTradeNo));
    }

    private Optional<String> orderOfRefund(String outRefundNo) {
        return book.exclusively(() -> book.of(Channel.WECHAT).refundsNumbered(outRefundNo).stream()
                .map(Refund::outTradeNo)
                .findFirst());
    }

    private static Optional<String> field(Request request, String name) {
        try {
            return Json.object(request.body()).optional(name).map(value -> value.asString(""));
        } catch (NotAnObject malformed) {
            return Optional.empty();
        }
    }
}
