package io.jinliu.simulator.wechat;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.Trade;
import io.jinliu.simulator.book.Trade.Closed;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.book.Trade.Waiting;
import io.jinliu.simulator.channel.CodeRefused;
import io.jinliu.simulator.channel.Till;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Times;

/** Codes and faces read at a till: paid at once, or USERPAYING until the payer has entered his password. */
final class CodePayments {

    private final Book book;
    private final Till till;
    private final PrepayForm form;
    private final TransactionView view;
    private final Times times;

    CodePayments(Book book, Till till, PrepayForm form, TransactionView view, Times times) {
        this.book = book;
        this.till = till;
        this.form = form;
        this.view = view;
        this.times = times;
    }

    /** The same number with the same code, while the payer is asked, is the same question. */
    Reply pay(Fields body) {
        var asked = form.readAtTill(body);
        var known = accounts().trade(asked.outTradeNo());
        if (known.isPresent()) {
            requireSame(known.get().asOf(times.now()), asked);
        } else {
            take(asked);
        }
        return Reply.json(200, view.of(accounts().trade(asked.outTradeNo()).orElseThrow()));
    }

    private static void requireSame(Trade known, Order asked) {
        switch (known) {
            case Waiting waiting when same(waiting.order(), asked) -> {}
            case Waiting _ -> throw WechatError.OUT_TRADE_NO_USED.because("商户订单号重复，且参数与首次下单不一致");
            case Closed _ -> throw WechatError.ORDER_CLOSED.because("该订单已关闭");
            case Paid _ -> throw WechatError.ORDERPAID.because("该订单已支付");
        }
    }

    private static boolean same(Order known, Order asked) {
        return known.sameTermsAs(asked) && known.code().equals(asked.code());
    }

    private void take(Order order) {
        try {
            till.take(Channel.WECHAT, order);
        } catch (CodeRefused refused) {
            throw refusal(refused);
        }
    }

    private static WechatRefusal refusal(CodeRefused refused) {
        return switch (refused.why()) {
            case UNKNOWN, USED -> WechatError.AUTH_CODE_INVALID.because("付款码无效，请提示用户刷新后再试");
            case EXPIRED -> WechatError.AUTH_CODE_EXPIRED.because("付款码已过期，请提示用户刷新后再试");
            case TOO_LITTLE -> WechatError.NOT_ENOUGH.because("用户余额不足，请提示用户更换支付方式");
        };
    }

    private Accounts accounts() {
        return book.of(Channel.WECHAT);
    }
}
