package io.jinliu.simulator.alipay;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.book.Trade;
import io.jinliu.simulator.page.PayView;
import io.jinliu.simulator.wire.Reply;
import java.util.Optional;

/** Where payers arrive with what the merchant signed, in a browser or in Alipay's app: they see a page, not JSON. */
final class Cashier {

    private final Book book;
    private final AlipayGate gate;
    private final AlipayTrades trades;

    Cashier(Book book, AlipayGate gate, AlipayTrades trades) {
        this.book = book;
        this.gate = gate;
        this.trades = trades;
    }

    /** Empty for a method that is answered in JSON. */
    static Optional<Product> product(String method) {
        return switch (method) {
            case "alipay.trade.page.pay" -> Optional.of(Product.PAGE);
            case "alipay.trade.wap.pay" -> Optional.of(Product.WAP);
            case "alipay.trade.app.pay" -> Optional.of(Product.APP);
            case String _ -> Optional.empty();
        };
    }

    Reply welcome(Product product, OpenApiCall call) {
        try {
            gate.admit(call);
            return Reply.html(200, book.exclusively(() -> page(product, call)));
        } catch (AlipayRefusal refusal) {
            return Reply.html(400, PayView.refusal(refusal.content().toString()));
        }
    }

    private String page(Product product, OpenApiCall call) {
        var order = trades.open(product, call);
        return PayView.page(Channel.ALIPAY, new Trade.Waiting(order, null), Optional.empty());
    }
}
