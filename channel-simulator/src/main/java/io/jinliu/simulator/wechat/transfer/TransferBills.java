package io.jinliu.simulator.wechat.transfer;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Purse;
import io.jinliu.simulator.book.Transfer;
import io.jinliu.simulator.channel.TransferDesk;
import io.jinliu.simulator.wechat.WechatError;
import io.jinliu.simulator.wechat.WechatRefusal;
import io.jinliu.simulator.wire.Reply;

/** Single bills: asked for, looked up, called back. Called inside {@code Book.exclusively}. */
final class TransferBills {

    private final Book book;
    private final TransferDesk desk;
    private final BillView view;

    TransferBills(Book book, TransferDesk desk, BillView view) {
        this.book = book;
        this.desk = desk;
        this.view = view;
    }

    /** The same number in the same words is the same bill, whatever has become of it. */
    Reply ask(Transfer asked) {
        var transfer = purse().transferNumbered(asked.number())
                .map(known -> same(known, asked))
                .orElseGet(() -> accept(asked));
        return Reply.json(200, BillView.asked(transfer));
    }

    private static Transfer same(Transfer known, Transfer asked) {
        if (!known.terms().equals(asked.terms())) {
            throw reused();
        }
        return known;
    }

    static WechatRefusal reused() {
        return WechatError.INVALID_REQUEST.because("单号已存在但信息不一致，请查单后比较确认");
    }

    private Transfer accept(Transfer asked) {
        if (purse().flaw(asked.payee(), "").isPresent()) {
            throw WechatError.INVALID_REQUEST.because("openid 与 appid 不匹配");
        }
        requireFunds(purse(), asked.amountFen());
        return desk.accept(Channel.WECHAT, asked);
    }

    static void requireFunds(Purse purse, long fen) {
        if (purse.balanceFen() < fen) {
            throw WechatError.NOT_ENOUGH.because("商户账户资金不足，请充值后原单重试，请勿更换单号");
        }
    }

    Reply byNumber(String outBillNo) {
        return Reply.json(200, view.found(numbered(outBillNo)));
    }

    Reply byId(String transferBillNo) {
        var found = purse().transfer(transferBillNo)
                .filter(transfer -> transfer.batchNo().isEmpty())
                .orElseThrow(TransferBills::unknown);
        return Reply.json(200, view.found(found));
    }

    /** Twice is once; what its payee took cannot be called back. */
    Reply cancel(String outBillNo) {
        var transfer = numbered(outBillNo);
        return switch (transfer.state()) {
            case ACCEPTED, PROCESSING, WAIT_USER_CONFIRM ->
                Reply.json(200, BillView.cancelled(desk.cancel(Channel.WECHAT, transfer)));
            case CANCELING, CANCELLED -> Reply.json(200, BillView.cancelled(transfer));
            case TRANSFERING, SUCCESS, FAIL, REFUND -> throw WechatError.INVALID_REQUEST.because("当前单据状态不支持撤销，请查单确认");
        };
    }

    private Transfer numbered(String outBillNo) {
        return purse().transferNumbered(outBillNo)
                .filter(transfer -> transfer.batchNo().isEmpty())
                .orElseThrow(TransferBills::unknown);
    }

    static WechatRefusal unknown() {
        return WechatError.NOT_FOUND.because("记录不存在");
    }

    private Purse purse() {
        return book.purse(Channel.WECHAT);
    }
}
