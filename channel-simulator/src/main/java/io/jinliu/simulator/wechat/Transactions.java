package io.jinliu.simulator.wechat;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Entry.OrderClosed;
import io.jinliu.simulator.book.Entry.OrderOpened;
import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.book.Trade;
import io.jinliu.simulator.book.Trade.Closed;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.book.Trade.Waiting;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Times;

/** Orders: opened, asked about, closed. Called inside {@code Book.exclusively}. */
final class Transactions {

    private final Book book;
    private final PrepayForm form;
    private final TransactionView view;
    private final Times times;

    Transactions(Book book, PrepayForm form, TransactionView view, Times times) {
        this.book = book;
        this.form = form;
        this.view = view;
        this.times = times;
    }

    /** The same number in the same words is a retry and gets the same answer. */
    Reply create(Product product, Fields body) {
        var asked = form.read(product, body);
        return accounts()
                .trade(asked.outTradeNo())
                .map(known -> again(known.asOf(times.now()), asked))
                .orElseGet(() -> open(asked));
    }

    private Reply again(Trade known, Order asked) {
        return switch (known) {
            case Waiting waiting when waiting.order().sameTermsAs(asked) -> token(waiting.order());
            case Waiting _ -> throw WechatError.OUT_TRADE_NO_USED.because("商户订单号重复，且参数与首次下单不一致");
            case Closed _ -> throw WechatError.ORDER_CLOSED.because("该订单已关闭");
            case Paid _ -> throw WechatError.ORDERPAID.because("该订单已支付");
        };
    }

    private Reply open(Order order) {
        book.record(new OrderOpened(Channel.WECHAT, order));
        return token(order);
    }

    private static Reply token(Order order) {
        var field =
                switch (order.product()) {
                    case JSAPI, APP -> "prepay_id";
                    case H5 -> "h5_url";
                    case NATIVE -> "code_url";
                    case PRECREATE, PAGE, WAP, CODE, FACE, GATEWAY, IN_APP ->
                        throw new IllegalStateException("Nobody prepays " + order.product());
                };
        return Reply.json(200, Json.object().put(field, order.code()));
    }

    Reply byNumber(String outTradeNo) {
        return Reply.json(200, view.of(known(outTradeNo).asOf(times.now())));
    }

    Reply byId(String transactionId) {
        var payment = accounts().payment(transactionId).orElseThrow(Transactions::unknown);
        return Reply.json(200, view.of(known(payment.outTradeNo()).order(), payment));
    }

    /** Closing twice is harmless, closing what is paid is refused. */
    Reply close(String outTradeNo) {
        switch (known(outTradeNo).asOf(times.now())) {
            case Waiting _ -> book.record(new OrderClosed(Channel.WECHAT, outTradeNo, times.now()));
            case Closed _ -> {}
            case Paid _ -> throw WechatError.ORDERPAID.because("该订单已支付");
        }
        return Reply.empty(204);
    }

    private Trade known(String outTradeNo) {
        return accounts().trade(outTradeNo).orElseThrow(Transactions::unknown);
    }

    private static WechatRefusal unknown() {
        return WechatError.ORDER_NOT_EXIST.because("订单不存在");
    }

    private Accounts accounts() {
        return book.of(Channel.WECHAT);
    }
}
