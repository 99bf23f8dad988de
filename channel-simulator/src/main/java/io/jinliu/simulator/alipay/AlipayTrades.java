package io.jinliu.simulator.alipay;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Entry.OrderClosed;
import io.jinliu.simulator.book.Entry.OrderOpened;
import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.book.Trade;
import io.jinliu.simulator.book.Trade.Closed;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.book.Trade.Waiting;
import io.jinliu.simulator.channel.Payer;
import io.jinliu.simulator.channel.Payer.Move;
import io.jinliu.simulator.wire.Times;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Trades: opened, asked about, closed. Until the payer scans, Alipay knows none.
 * Called inside {@code Book.exclusively}.
 */
final class AlipayTrades {

    private final Book book;
    private final Payer payer;
    private final AlipayOrderForm form;
    private final TradeView view;
    private final Times times;

    AlipayTrades(Book book, Payer payer, AlipayOrderForm form, TradeView view, Times times) {
        this.book = book;
        this.payer = payer;
        this.form = form;
        this.view = view;
        this.times = times;
    }

    ObjectNode precreate(OpenApiCall call) {
        var order = open(Product.PRECREATE, call);
        return view.success().put("out_trade_no", order.outTradeNo()).put("qr_code", order.code());
    }

    /** The payer is known and stands in the shop's own page: there is a trade before he has seen it. */
    ObjectNode create(OpenApiCall call) {
        var order = open(Product.JSAPI, call);
        return switch (payer.scan(Channel.ALIPAY, Move.pay(order.outTradeNo()))) {
            case Waiting waiting -> view.closed(order, waiting.scan());
            case Closed _, Paid _ -> throw new IllegalStateException("An open order is not open: " + order);
        };
    }

    /** The same number in the same words is a retry and gets the same answer. */
    Order open(Product product, OpenApiCall call) {
        var asked = form.read(product, call);
        return accounts()
                .trade(asked.outTradeNo())
                .map(known -> again(known.asOf(times.now()), asked))
                .orElseGet(() -> opened(asked));
    }

    private static Order again(Trade known, Order asked) {
        return switch (known) {
            case Waiting waiting when waiting.order().sameTermsAs(asked) -> waiting.order();
            case Waiting _ -> throw AlipayRefusal.business("ACQ.CONTEXT_INCONSISTENT", "交易信息被篡改");
            case Closed _ -> throw AlipayRefusal.business("ACQ.TRADE_HAS_CLOSE", "交易已经关闭");
            case Paid _ -> throw AlipayRefusal.business("ACQ.TRADE_HAS_SUCCESS", "交易已被支付");
        };
    }

    private Order opened(Order order) {
        book.record(new OrderOpened(Channel.ALIPAY, order));
        return order;
    }

    ObjectNode query(BizContent content) {
        var trade = find(content);
        return switch (trade) {
            case Waiting waiting -> view.unpaid(waiting.order(), waiting.scan(), "WAIT_BUYER_PAY");
            case Closed closed -> view.unpaid(closed.order(), closed.scan(), "TRADE_CLOSED");
            case Paid paid -> view.paid(paid.order(), paymentOf(paid, content));
        };
    }

    ObjectNode close(BizContent content) {
        return switch (find(content)) {
            case Waiting waiting -> {
                book.record(new OrderClosed(Channel.ALIPAY, waiting.order().outTradeNo(), times.now()));
                yield view.closed(waiting.order(), waiting.scan());
            }
            case Closed _, Paid _ -> throw AlipayRefusal.business("ACQ.TRADE_STATUS_ERROR", "交易状态不合法");
        };
    }

    /** Alipay's number wins over the merchant's; a trade nobody scanned does not exist. */
    Trade find(BizContent content) {
        return look(content).orElseThrow(AlipayRefusal::noSuchTrade);
    }

    Optional<Trade> look(BizContent content) {
        var tradeNo = content.optional("trade_no", 64);
        var number = content.optional("out_trade_no", 64);
        if (tradeNo.isEmpty() && number.isEmpty()) {
            throw AlipayRefusal.parameter("参数无效: out_trade_no 和 trade_no 不能同时为空");
        }
        return (tradeNo.isEmpty() ? accounts().trade(number) : accounts().tradeByTransaction(tradeNo))
                .map(trade -> trade.asOf(times.now()))
                .filter(AlipayTrades::exists);
    }

    Payment paymentOf(Paid trade, BizContent content) {
        return accounts().payment(content.optional("trade_no", 64)).orElse(trade.first());
    }

    private static boolean exists(Trade trade) {
        return switch (trade) {
            case Waiting waiting -> waiting.scan() != null;
            case Closed closed -> closed.scan() != null;
            case Paid _ -> true;
        };
    }

    private Accounts accounts() {
        return book.of(Channel.ALIPAY);
    }
}
