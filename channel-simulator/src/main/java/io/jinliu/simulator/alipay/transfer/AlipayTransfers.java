package io.jinliu.simulator.alipay.transfer;

import io.jinliu.simulator.alipay.AlipayRefusal;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Payee;
import io.jinliu.simulator.book.Purse;
import io.jinliu.simulator.book.Transfer;
import io.jinliu.simulator.book.TransferState;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.channel.TransferDesk;
import io.jinliu.simulator.wire.Times;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Transfers to Alipay accounts. Called inside {@code Book.exclusively}. */
public final class AlipayTransfers {

    public static final String TRANSFER = "alipay.fund.trans.uni.transfer";
    public static final String QUERY = "alipay.fund.trans.common.query";

    private final Book book;
    private final TransferDesk desk;
    private final TransferForm form;

    public AlipayTransfers(Book book, Numbers numbers, TransferDesk desk, Times times) {
        this.book = book;
        this.desk = desk;
        this.form = new TransferForm(numbers, times);
    }

    /** The same number in the same words gets the same answer, a refusal too once the transfer has failed. */
    public ObjectNode transfer(ObjectNode bizContent) {
        var asked = form.read(new FundContent(bizContent));
        var transfer = purse().transferNumbered(asked.number())
                .map(known -> same(known, asked))
                .orElseGet(() -> accept(asked));
        if (transfer.state() == TransferState.FAIL) {
            throw AlipayRefusal.business(transfer.reason(), "转账失败");
        }
        return TransferView.asked(transfer);
    }

    private static Transfer same(Transfer known, Transfer asked) {
        if (!known.terms().equals(asked.terms())) {
            throw AlipayRefusal.business("PAYMENT_INFO_INCONSISTENCY", "两次请求商户单号一样，但是参数不一致");
        }
        return known;
    }

    /** What is refused here was never taken: a query does not know it, and its number may try again. */
    private Transfer accept(Transfer asked) {
        purse().flaw(asked.payee(), asked.nameDigest()).ifPresent(flaw -> {
            throw refused(flaw);
        });
        if (purse().balanceFen() < asked.amountFen()) {
            throw AlipayRefusal.business("BALANCE_IS_NOT_ENOUGH", "余额不足");
        }
        return desk.accept(Channel.ALIPAY, asked);
    }

    private static AlipayRefusal refused(Payee.Flaw flaw) {
        return switch (flaw) {
            case UNKNOWN -> AlipayRefusal.business("PAYEE_NOT_EXIST", "收款账号不存在");
            case OTHER_NAME -> AlipayRefusal.business("PAYEE_USER_INFO_ERROR", "支付宝账号和姓名不匹配，请确认姓名是否正确");
        };
    }

    /** Alipay's number wins over the merchant's, which needs product and scene beside it. */
    public ObjectNode query(ObjectNode bizContent) {
        var content = new FundContent(bizContent);
        var orderId = content.optional("order_id", 64);
        if (!orderId.isEmpty()) {
            return TransferView.found(purse().transfer(orderId).orElseThrow(AlipayTransfers::unknown));
        }
        var number = content.number("out_biz_no");
        content.require("product_code", TransferForm.PRODUCT);
        content.require("biz_scene", TransferForm.SCENE);
        return TransferView.found(purse().transferNumbered(number).orElseThrow(AlipayTransfers::unknown));
    }

    private static AlipayRefusal unknown() {
        return AlipayRefusal.business("ORDER_NOT_EXIST", "转账订单不存在");
    }

    /** The merchant's number of the transfer a request is about, as far as it can be seen. */
    public Optional<String> numberOf(ObjectNode bizContent) {
        return bizContent
                .optional("order_id")
                .flatMap(id -> purse().transfer(id.asString("")))
                .map(Transfer::outNo)
                .or(() -> bizContent.optional("out_biz_no").map(number -> number.asString("")));
    }

    private Purse purse() {
        return book.purse(Channel.ALIPAY);
    }
}
