package io.jinliu.simulator.alipay.royalty;

import io.jinliu.simulator.alipay.AlipayKeys;
import io.jinliu.simulator.alipay.AlipayRefusal;
import io.jinliu.simulator.alipay.BizContent;
import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Share;
import io.jinliu.simulator.book.ShareState;
import io.jinliu.simulator.book.Split;
import io.jinliu.simulator.channel.SplitDesk;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Yuan;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Settlements of trades: the same number in the same words is the same settlement. */
final class Settlements {

    private final AlipayKeys keys;
    private final Book book;
    private final SplitDesk desk;
    private final SettleForm form;

    Settlements(AlipayKeys keys, Book book, SplitDesk desk, SettleForm form) {
        this.keys = keys;
        this.book = book;
        this.desk = desk;
        this.form = form;
    }

    ObjectNode settle(BizContent content) {
        var payment = payment(content);
        var asked = form.read(content, payment);
        var split = accounts()
                .splits()
                .split(asked.number())
                .map(known -> same(known, asked))
                .orElseGet(() -> accept(payment, asked));
        return Royalties.success().put("trade_no", split.transactionId()).put("settle_no", split.splitId());
    }

    ObjectNode query(BizContent content) {
        var split = known(content).orElseThrow(AlipayRefusal::noSuchTrade);
        var shown = Royalties.success()
                .put("out_request_no", split.number())
                .put("operation_dt", ChinaTime.plain(split.acceptedAt()));
        var details = shown.putArray("royalty_detail_list");
        split.given().forEach(share -> details.add(detail(split, share)));
        return shown;
    }

    ObjectNode unsettled(BizContent content) {
        long fen = desk.rules().unsplitFen(Channel.ALIPAY, payment(content));
        return Royalties.success().put("unsettled_amount", Yuan.of(fen));
    }

    /** By Alipay's number, or by the merchant's and the trade's together. */
    private Optional<Split> known(BizContent content) {
        var settleNo = content.optional("settle_no", 64);
        if (!settleNo.isEmpty()) {
            return accounts().splits().all().stream()
                    .filter(split -> split.splitId().equals(settleNo))
                    .findFirst();
        }
        var tradeNo = content.text("trade_no", 64);
        return accounts().splits().split(content.number("out_request_no")).filter(split -> split.transactionId()
                .equals(tradeNo));
    }

    private static Split same(Split known, Split asked) {
        if (!known.sameTermsAs(asked)) {
            throw AlipayRefusal.business("ACQ.DISCORDANT_REPEAT_REQUEST", "请求信息不一致");
        }
        return known;
    }

    private Split accept(Payment payment, Split asked) {
        for (var share : asked.shares()) {
            if (accounts().splits().receiver(share.type(), share.account()).isEmpty()) {
                throw AlipayRefusal.business("ACQ.ROYALTY_RECEIVER_INVALID", "分账收入方未绑定分账关系");
            }
        }
        long unsplitFen = desk.rules().unsplitFen(Channel.ALIPAY, payment);
        boolean tooMuch = asked.heldFen() > unsplitFen
                || (asked.heldFen() > 0 && asked.heldFen() > desk.rules().allowedFen(Channel.ALIPAY, payment));
        if (unsplitFen == 0 || tooMuch) {
            throw AlipayRefusal.business("ACQ.ALLOC_AMOUNT_VALIDATE_ERROR", "分账金额超限");
        }
        long leftFen = unsplitFen - asked.heldFen();
        return desk.accept(Channel.ALIPAY, asked.finishes() && leftFen > 0 ? form.keeping(asked, leftFen) : asked);
    }

    private Payment payment(BizContent content) {
        var payment = accounts().payment(content.text("trade_no", 64)).orElseThrow(AlipayRefusal::noSuchTrade);
        if (!accounts().trade(payment.outTradeNo()).orElseThrow().order().splittable()) {
            throw AlipayRefusal.business("ACQ.ILLEGAL_SETTLE_STATE", "交易未冻结待分账资金，不能结算");
        }
        return payment;
    }

    private ObjectNode detail(Split split, Share share) {
        var shown = Json.object()
                .put("operation_type", "transfer")
                .put("detail_id", share.detailId())
                .put("trans_out", keys.sellerId())
                .put("trans_out_type", Account.USER)
                .put("trans_in", share.account())
                .put("trans_in_type", share.type())
                .put("amount", Yuan.of(share.amountFen()))
                .put("state", state(share.state()))
                .put("execute_dt", ChinaTime.plain(share.endedAt() == null ? split.acceptedAt() : share.endedAt()));
        if (share.state() == ShareState.CLOSED) {
            shown.put("error_code", share.failReason()).put("error_desc", "分账失败");
        }
        return shown;
    }

    private static String state(ShareState state) {
        return switch (state) {
            case PENDING -> "PROCESSING";
            case SUCCESS -> "SUCCESS";
            case CLOSED -> "FAIL";
        };
    }

    private Accounts accounts() {
        return book.of(Channel.ALIPAY);
    }
}
