package io.jinliu.simulator.alipay;

import io.jinliu.simulator.alipay.royalty.RefundedShares;
import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Refund;
import io.jinliu.simulator.book.RefundState;
import io.jinliu.simulator.book.Trade.Closed;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.book.Trade.Waiting;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.channel.RefundDesk;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Times;
import io.jinliu.simulator.wire.Yuan;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Refunds, known by {@code out_request_no} within their trade. Called inside {@code Book.exclusively}. */
final class AlipayRefunds {

    private final Book book;
    private final AlipayTrades trades;
    private final TradeView view;
    private final RefundDesk desk;
    private final RefundedShares shares;
    private final Numbers numbers;
    private final Times times;

    AlipayRefunds(
            Book book,
            AlipayTrades trades,
            TradeView view,
            RefundDesk desk,
            RefundedShares shares,
            Numbers numbers,
            Times times) {
        this.book = book;
        this.trades = trades;
        this.view = view;
        this.desk = desk;
        this.shares = shares;
        this.numbers = numbers;
        this.times = times;
    }

    ObjectNode refund(BizContent content) {
        var payment = payment(content);
        var amount = content.fen("refund_amount");
        var number = requestNumber(content, payment, amount);
        return known(payment, number)
                .map(refund -> again(refund, payment, amount, content))
                .orElseGet(() -> accept(content, payment, number, amount));
    }

    /** Only a full refund may come without a number of its own. */
    private static String requestNumber(BizContent content, Payment payment, long amount) {
        if (!content.optional("out_request_no", 64).isEmpty()) {
            return content.number("out_request_no");
        }
        if (amount != payment.amountFen()) {
            throw AlipayRefusal.parameter("参数无效: 部分退款必须传入 out_request_no");
        }
        return payment.outTradeNo();
    }

    private ObjectNode again(Refund refund, Payment payment, long amount, BizContent content) {
        if (refund.amountFen() != amount || !shares.same(refund, content)) {
            throw AlipayRefusal.business("ACQ.DISCORDANT_REPEAT_REQUEST", "请求信息不一致");
        }
        return shown(refund, payment, "N");
    }

    private ObjectNode accept(BizContent content, Payment payment, String number, long amount) {
        requireRefundable(payment, amount);
        var asked = new Refund(
                number,
                numbers.refund(Channel.ALIPAY),
                payment.outTradeNo(),
                payment.transactionId(),
                amount,
                content.optional("refund_reason", 256),
                "",
                times.now(),
                RefundState.PROCESSING,
                times.now());
        var refund = desk.accept(Channel.ALIPAY, asked, shares.of(asked, payment, content));
        return shown(refund, payment, refund.succeeded() ? "Y" : "N");
    }

    private void requireRefundable(Payment payment, long amount) {
        if (view.finished(payment)) {
            throw AlipayRefusal.business("ACQ.TRADE_HAS_FINISHED", "交易已完结");
        }
        if (view.status(payment).equals("TRADE_CLOSED")) {
            throw AlipayRefusal.business("ACQ.TRADE_HAS_CLOSE", "交易已经关闭");
        }
        if (amount > accounts().refundable(payment)) {
            throw AlipayRefusal.business("ACQ.REFUND_AMT_NOT_EQUAL_TOTAL", "退款金额超限");
        }
    }

    private ObjectNode shown(Refund refund, Payment payment, String fundChange) {
        var shown = view.success()
                .put("trade_no", payment.transactionId())
                .put("out_trade_no", payment.outTradeNo())
                .put("buyer_logon_id", TradeView.LOGON)
                .put("buyer_user_id", payment.payer())
                .put("fund_change", fundChange)
                .put("refund_fee", Yuan.of(accounts().refunded(payment)))
                .put("send_back_fee", Yuan.of(refund.succeeded() ? refund.amountFen() : 0));
        if (refund.succeeded()) {
            shown.put("gmt_refund_pay", ChinaTime.plain(refund.movedAt()));
        }
        return shown;
    }

    /** Success without {@code refund_status} means that no such refund was received, or that it is not done. */
    ObjectNode query(BizContent content) {
        var payment = payment(content);
        var number = content.number("out_request_no");
        var shown = view.success();
        known(payment, number).ifPresent(refund -> {
            shown.put("trade_no", payment.transactionId())
                    .put("out_trade_no", payment.outTradeNo())
                    .put("out_request_no", number)
                    .put("refund_reason", refund.reason())
                    .put("total_amount", Yuan.of(payment.amountFen()))
                    .put("refund_amount", Yuan.of(refund.amountFen()));
            shares.show(refund, shown);
            if (refund.succeeded()) {
                shown.put("refund_status", "REFUND_SUCCESS")
                        .put("send_back_fee", Yuan.of(refund.amountFen()))
                        .put("gmt_refund_pay", ChinaTime.plain(refund.movedAt()));
            }
        });
        return shown;
    }

    private Payment payment(BizContent content) {
        return switch (trades.find(content)) {
            case Paid paid -> trades.paymentOf(paid, content);
            case Waiting _ -> throw AlipayRefusal.business("ACQ.TRADE_STATUS_ERROR", "交易状态不合法");
            case Closed _ -> throw AlipayRefusal.business("ACQ.TRADE_HAS_CLOSE", "交易已经关闭");
        };
    }

    /** A refund that was closed is as if it had never been asked for: the same number may try again. */
    private Optional<Refund> known(Payment payment, String number) {
        return accounts().refundsNumbered(number).stream()
                .filter(refund -> refund.transactionId().equals(payment.transactionId()) && refund.holdsMoney())
                .findFirst();
    }

    private Accounts accounts() {
        return book.of(Channel.ALIPAY);
    }
}
