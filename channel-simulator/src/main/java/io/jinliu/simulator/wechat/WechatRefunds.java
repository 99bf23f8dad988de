package io.jinliu.simulator.wechat;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Refund;
import io.jinliu.simulator.book.RefundState;
import io.jinliu.simulator.book.Trade;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.channel.RefundDesk;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Times;
import java.time.Duration;

/** Refunds: the same number is the same refund, however often it is asked for. Called inside {@code Book.exclusively}. */
final class WechatRefunds {

    private static final Duration WINDOW = Duration.ofDays(365);
    private static final Duration BETWEEN_PARTS = Duration.ofMinutes(1);
    private static final int MOST_PARTS = 50;

    private final Book book;
    private final RefundDesk desk;
    private final Numbers numbers;
    private final RefundView view;
    private final Times times;

    WechatRefunds(Book book, RefundDesk desk, Numbers numbers, RefundView view, Times times) {
        this.book = book;
        this.desk = desk;
        this.numbers = numbers;
        this.view = view;
        this.times = times;
    }

    Reply create(Fields body) {
        var payment = payment(body);
        var asked = read(body, payment);
        var refund = accounts().refundsNumbered(asked.outRefundNo()).stream()
                .findFirst()
                .map(known -> same(known, asked))
                .orElseGet(() -> accept(payment, asked));
        return Reply.json(200, view.of(refund, payment));
    }

    Reply query(String outRefundNo) {
        var refund = accounts().refundsNumbered(outRefundNo).stream()
                .findFirst()
                .orElseThrow(() -> WechatError.RESOURCE_NOT_EXISTS.because("退款单不存在"));
        return Reply.json(
                200, view.of(refund, accounts().payment(refund.transactionId()).orElseThrow()));
    }

    /** By WeChat's number, or else the first payment under the merchant's. */
    private Payment payment(Fields body) {
        var transactionId = body.optional("transaction_id", 32);
        if (!transactionId.isEmpty()) {
            return accounts().payment(transactionId).orElseThrow(WechatRefunds::unknown);
        }
        return switch (accounts().trade(body.number("out_trade_no", 6, 32)).orElseThrow(WechatRefunds::unknown)) {
            case Paid paid -> paid.first();
            case Trade.Waiting _, Trade.Closed _ -> throw WechatError.INVALID_REQUEST.because("订单状态错误，未支付的订单不能退款");
        };
    }

    private Refund read(Fields body, Payment payment) {
        var amount = body.object("amount");
        amount.currency();
        var refundFen = amount.fen("refund");
        if (amount.fen("total") != payment.amountFen()) {
            throw mismatch();
        }
        return new Refund(
                body.number("out_refund_no", 1, 64),
                numbers.refund(Channel.WECHAT),
                payment.outTradeNo(),
                payment.transactionId(),
                refundFen,
                body.optional("reason", 80),
                body.optional("notify_url", 256).isEmpty() ? "" : body.address("notify_url"),
                times.now(),
                RefundState.PROCESSING,
                times.now());
    }

    private static Refund same(Refund known, Refund asked) {
        if (known.amountFen() != asked.amountFen() || !known.transactionId().equals(asked.transactionId())) {
            throw mismatch();
        }
        return known;
    }

    private Refund accept(Payment payment, Refund asked) {
        if (payment.paidAt().plus(WINDOW).isBefore(times.now())) {
            throw WechatError.INVALID_REQUEST.because("订单已超过可退款的最大期限");
        }
        if (asked.amountFen() > accounts().refundable(payment)) {
            throw WechatError.INVALID_REQUEST.because("申请退款金额大于订单可退金额");
        }
        var earlier = accounts().refundsOf(payment);
        if (earlier.size() >= MOST_PARTS) {
            throw WechatError.INVALID_REQUEST.because("订单已超过最大退款次数");
        }
        var soonest = times.now().minus(BETWEEN_PARTS);
        if (earlier.stream().anyMatch(refund -> refund.acceptedAt().isAfter(soonest))) {
            throw WechatError.FREQUENCY_LIMITED.because("同一笔订单的多次退款请间隔1分钟后再提交");
        }
        return desk.accept(Channel.WECHAT, asked);
    }

    private static WechatRefusal mismatch() {
        return WechatError.INVALID_REQUEST.because("订单金额或退款金额与之前请求不一致，请核实后再试");
    }

    private static WechatRefusal unknown() {
        return WechatError.RESOURCE_NOT_EXISTS.because("订单不存在");
    }

    private Accounts accounts() {
        return book.of(Channel.WECHAT);
    }
}
