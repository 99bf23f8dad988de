package io.jinliu.simulator.wechat;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Refund;
import io.jinliu.simulator.book.RefundState;
import io.jinliu.simulator.channel.RefundDesk;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.util.Set;

/** Helps refunds that did not reach their payers: to another card of his, or back to the merchant. */
final class AbnormalRefunds {

    private static final Set<String> BANKS = Set.of(
            "ICBC_DEBIT",
            "COMM_DEBIT",
            "ABC_DEBIT",
            "CCB_DEBIT",
            "CMB_DEBIT",
            "BOC_DEBIT",
            "PAB_DEBIT",
            "SPDB_DEBIT",
            "CITIC_DEBIT",
            "CEB_DEBIT",
            "CMBC_DEBIT",
            "CIB_DEBIT",
            "GDB_DEBIT",
            "PSBC_DEBIT",
            "NBCB_DEBIT");

    private final Book book;
    private final RefundDesk desk;
    private final Secrets secrets;
    private final RefundView view;

    AbnormalRefunds(Book book, RefundDesk desk, Secrets secrets, RefundView view) {
        this.book = book;
        this.desk = desk;
        this.secrets = secrets;
        this.view = view;
    }

    /** Only an ABNORMAL refund may be helped; it is answered as PROCESSING and told of when it ends. */
    Reply help(String refundId, Request request, Fields body) {
        var refund = refund(refundId, body.number("out_refund_no", 1, 64));
        requireReceiver(request, body);
        if (refund.state() != RefundState.ABNORMAL) {
            throw WechatError.INVALID_REQUEST.because("退款单状态不是退款异常，不能发起异常退款");
        }
        var helped = desk.help(Channel.WECHAT, refund);
        return Reply.json(
                200, view.of(helped, accounts().payment(refund.transactionId()).orElseThrow()));
    }

    private Refund refund(String refundId, String outRefundNo) {
        return accounts().refundsNumbered(outRefundNo).stream()
                .filter(refund -> refund.refundId().equals(refundId))
                .findFirst()
                .orElseThrow(() -> WechatError.RESOURCE_NOT_EXISTS.because("退款单不存在"));
    }

    /** Whose card it is is read and forgotten: the book needs neither name nor number. */
    private void requireReceiver(Request request, Fields body) {
        switch (body.text("type", 32)) {
            case "MERCHANT_BANK_CARD" -> {}
            case "USER_BANK_CARD" -> requireCard(request, body);
            case String _ -> throw WechatError.PARAM_ERROR.because("type 只支持 USER_BANK_CARD 和 MERCHANT_BANK_CARD");
        }
    }

    private void requireCard(Request request, Fields body) {
        if (!BANKS.contains(body.text("bank_type", 32))) {
            throw WechatError.PARAM_ERROR.because("bank_type 不支持");
        }
        if (!secrets.reveal(request, body, "bank_account").chars().allMatch(Character::isDigit)) {
            throw WechatError.PARAM_ERROR.because("bank_account 必须是银行卡号");
        }
        secrets.reveal(request, body, "real_name");
    }

    private Accounts accounts() {
        return book.of(Channel.WECHAT);
    }
}
