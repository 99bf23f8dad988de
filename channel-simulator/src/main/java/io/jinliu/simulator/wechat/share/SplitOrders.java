package io.jinliu.simulator.wechat.share;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Split;
import io.jinliu.simulator.channel.SplitDesk;
import io.jinliu.simulator.wechat.Fields;
import io.jinliu.simulator.wechat.WechatError;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;

/** Splits: the same number in the same words is the same split. Called inside {@code Book.exclusively}. */
final class SplitOrders {

    private static final int MOST_SPLITS = 50;

    private final Book book;
    private final SplitDesk desk;
    private final SplitForm form;

    SplitOrders(Book book, SplitDesk desk, SplitForm form) {
        this.book = book;
        this.desk = desk;
        this.form = form;
    }

    Reply create(Request request, Fields body) {
        var payment = payment(body.text("transaction_id", 32));
        return answered(payment, form.read(body, payment), () -> form.requireReceivers(request, body));
    }

    Reply unfreeze(Fields body) {
        var payment = payment(body.text("transaction_id", 32));
        return answered(payment, form.readUnfreeze(body, payment), () -> {});
    }

    Reply query(String outOrderNo, Request request) {
        var transactionId = request.parameter("transaction_id")
                .orElseThrow(() -> WechatError.PARAM_ERROR.because("缺少参数 transaction_id"));
        return accounts()
                .splits()
                .split(outOrderNo)
                .filter(split -> split.transactionId().equals(transactionId))
                .map(split -> Reply.json(200, ShareView.of(split)))
                .orElseThrow(() -> WechatError.RESOURCE_NOT_EXISTS.because("分账单不存在"));
    }

    Reply unsplit(String transactionId) {
        var payment = payment(transactionId);
        return Reply.json(
                200,
                Json.object()
                        .put("transaction_id", transactionId)
                        .put("unsplit_amount", desk.rules().unsplitFen(Channel.WECHAT, payment)));
    }

    private Reply answered(Payment payment, Split asked, Runnable check) {
        var split = accounts()
                .splits()
                .split(asked.number())
                .map(known -> same(known, asked))
                .orElseGet(() -> {
                    check.run();
                    return accept(payment, asked);
                });
        return Reply.json(200, ShareView.of(split));
    }

    private static Split same(Split known, Split asked) {
        if (!known.sameTermsAs(asked)) {
            throw WechatError.INVALID_REQUEST.because("商户分账单号重复，且参数与首次请求不一致");
        }
        return known;
    }

    private Split accept(Payment payment, Split asked) {
        long unsplitFen = desk.rules().unsplitFen(Channel.WECHAT, payment);
        if (accounts().splits().of(payment).size() >= MOST_SPLITS) {
            throw WechatError.INVALID_REQUEST.because("订单已超过最大分账次数");
        }
        if (unsplitFen == 0 || asked.heldFen() > unsplitFen) {
            throw WechatError.NOT_ENOUGH.because("分账金额不足");
        }
        if (asked.heldFen() > 0 && asked.heldFen() > desk.rules().allowedFen(Channel.WECHAT, payment)) {
            throw WechatError.INVALID_REQUEST.because("分账金额超出最大分账比例");
        }
        long leftFen = unsplitFen - asked.heldFen();
        return desk.accept(Channel.WECHAT, asked.finishes() && leftFen > 0 ? form.keeping(asked, leftFen) : asked);
    }

    private Payment payment(String transactionId) {
        var payment =
                accounts().payment(transactionId).orElseThrow(() -> WechatError.RESOURCE_NOT_EXISTS.because("订单不存在"));
        if (!accounts().trade(payment.outTradeNo()).orElseThrow().order().splittable()) {
            throw WechatError.INVALID_REQUEST.because("非分账订单不支持分账");
        }
        return payment;
    }

    private Accounts accounts() {
        return book.of(Channel.WECHAT);
    }
}
