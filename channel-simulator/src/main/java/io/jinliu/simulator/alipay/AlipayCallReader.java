package io.jinliu.simulator.alipay;

import io.jinliu.simulator.alipay.royalty.Royalties;
import io.jinliu.simulator.alipay.transfer.AlipayTransfers;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.channel.Call;
import io.jinliu.simulator.fault.Operation;
import io.jinliu.simulator.wire.Request;
import java.util.Optional;

/** Tells which order or transfer a request is about, so that a fault can wait for it. */
final class AlipayCallReader {

    private final Book book;
    private final AlipayTransfers transfers;

    AlipayCallReader(Book book, AlipayTransfers transfers) {
        this.book = book;
        this.transfers = transfers;
    }

    Call read(Request request) {
        if (AlipayBills.serves(request)) {
            return new Call(Operation.BILL_DOWNLOAD, Optional.empty());
        }
        var call = OpenApiCall.of(request);
        return new Call(operation(call.method()), orderOf(call));
    }

    private static Operation operation(String method) {
        return switch (method) {
            case "alipay.trade.precreate",
                    "alipay.trade.page.pay",
                    "alipay.trade.wap.pay",
                    "alipay.trade.app.pay",
                    "alipay.trade.create",
                    "alipay.trade.pay" -> Operation.CREATE;
            case "alipay.trade.query" -> Operation.QUERY;
            case "alipay.trade.close" -> Operation.CLOSE;
            case "alipay.trade.cancel" -> Operation.REVERSE;
            case AlipayBills.METHOD -> Operation.BILL;
            case "alipay.trade.refund" -> Operation.REFUND;
            case "alipay.trade.fastpay.refund.query" -> Operation.REFUND_QUERY;
            case AlipayTransfers.TRANSFER -> Operation.TRANSFER;
            case AlipayTransfers.QUERY -> Operation.TRANSFER_QUERY;
            case String other -> Royalties.operation(other);
        };
    }

    private Optional<String> orderOf(OpenApiCall call) {
        try {
            var content = call.content();
            return call.method().startsWith("alipay.fund.trans.")
                    ? book.exclusively(() -> transfers.numberOf(content.body()))
                    : tradeOf(content);
        } catch (AlipayRefusal unreadable) {
            return Optional.empty();
        }
    }

    private Optional<String> tradeOf(BizContent content) {
        var tradeNo = content.optional("trade_no", 64);
        return book.exclusively(() -> book.of(Channel.ALIPAY).tradeByTransaction(tradeNo))
                .map(trade -> trade.order().outTradeNo())
                .or(() -> Optional.of(content.optional("out_trade_no", 64)).filter(number -> !number.isEmpty()));
    }
}
