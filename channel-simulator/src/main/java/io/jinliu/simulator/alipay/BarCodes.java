package io.jinliu.simulator.alipay;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.Scan;
import io.jinliu.simulator.book.Trade;
import io.jinliu.simulator.book.Trade.Closed;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.book.Trade.Waiting;
import io.jinliu.simulator.channel.CodeRefused;
import io.jinliu.simulator.channel.Till;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Times;
import io.jinliu.simulator.wire.Yuan;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Codes read at a till: 10000 is paid, 10003 is a payer at his password. Called inside {@code Book.exclusively}. */
final class BarCodes {

    private final Book book;
    private final Till till;
    private final AlipayOrderForm form;
    private final TradeView view;
    private final Times times;

    BarCodes(Book book, Till till, AlipayOrderForm form, TradeView view, Times times) {
        this.book = book;
        this.till = till;
        this.form = form;
        this.view = view;
        this.times = times;
    }

    /** The same number with the same code, while the payer is asked, is the same question. */
    ObjectNode pay(OpenApiCall call) {
        var asked = form.readAtTill(call);
        var known = accounts().trade(asked.outTradeNo());
        if (known.isPresent()) {
            requireSame(known.get().asOf(times.now()), asked);
        } else {
            take(asked);
        }
        return shown(accounts().trade(asked.outTradeNo()).orElseThrow());
    }

    private static void requireSame(Trade known, Order asked) {
        switch (known) {
            case Waiting waiting when same(waiting.order(), asked) -> {}
            case Waiting _ -> throw AlipayRefusal.business("ACQ.CONTEXT_INCONSISTENT", "交易信息被篡改");
            case Closed _ -> throw AlipayRefusal.business("ACQ.TRADE_HAS_CLOSE", "交易已经关闭");
            case Paid _ -> throw AlipayRefusal.business("ACQ.TRADE_HAS_SUCCESS", "交易已被支付");
        }
    }

    private static boolean same(Order known, Order asked) {
        return known.sameTermsAs(asked) && known.code().equals(asked.code());
    }

    private void take(Order order) {
        try {
            till.take(Channel.ALIPAY, order);
        } catch (CodeRefused refused) {
            throw refusal(refused);
        }
    }

    private static AlipayRefusal refusal(CodeRefused refused) {
        return switch (refused.why()) {
            case UNKNOWN, USED, EXPIRED -> AlipayRefusal.business("ACQ.PAYMENT_AUTH_CODE_INVALID", "支付失败，获取顾客账户信息失败");
            case TOO_LITTLE -> AlipayRefusal.business("ACQ.BUYER_BALANCE_NOT_ENOUGH", "支付失败，买家余额不足");
        };
    }

    private ObjectNode shown(Trade trade) {
        return switch (trade) {
            case Waiting waiting -> asked(waiting.order(), Objects.requireNonNull(waiting.scan()));
            case Paid paid ->
                view.money(paid.order(), paid.first())
                        .put("gmt_payment", ChinaTime.plain(paid.first().paidAt()));
            case Closed closed -> throw new IllegalStateException("A code that was just read is closed: " + closed);
        };
    }

    private ObjectNode asked(Order order, Scan scan) {
        return view.success()
                .put("code", "10003")
                .put("msg", "order success pay inprocess")
                .put("trade_no", scan.transactionId())
                .put("out_trade_no", order.outTradeNo())
                .put("buyer_logon_id", TradeView.LOGON)
                .put("total_amount", Yuan.of(order.amountFen()));
    }

    private Accounts accounts() {
        return book.of(Channel.ALIPAY);
    }
}
