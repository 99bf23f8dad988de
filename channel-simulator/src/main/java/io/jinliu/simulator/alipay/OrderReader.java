package io.jinliu.simulator.alipay;

import io.jinliu.simulator.alipay.transfer.AlipayTransfers;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import java.util.Optional;

/** Tells which order or transfer a request is about, so that a fault can wait for it. */
final class OrderReader {

    private final Book book;
    private final AlipayTransfers transfers;

    OrderReader(Book book, AlipayTransfers transfers) {
        this.book = book;
        this.transfers = transfers;
    }

    Optional<String> orderOf(OpenApiCall call) {
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
