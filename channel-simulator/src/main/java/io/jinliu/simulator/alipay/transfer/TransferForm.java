package io.jinliu.simulator.alipay.transfer;

import io.jinliu.simulator.alipay.AlipayRefusal;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Transfer;
import io.jinliu.simulator.book.TransferState;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.wire.Fingerprint;
import io.jinliu.simulator.wire.Times;

/** Reads what a merchant asks of a transfer. */
final class TransferForm {

    static final String PRODUCT = "TRANS_ACCOUNT_NO_PWD";
    static final String SCENE = "DIRECT_TRANSFER";

    private static final long LEAST_FEN = 10;

    /** To a person, in fen. */
    private static final long MOST_FEN = 5_000_000;

    private final Numbers numbers;
    private final Times times;

    TransferForm(Numbers numbers, Times times) {
        this.numbers = numbers;
        this.times = times;
    }

    Transfer read(FundContent content) {
        var number = content.number("out_biz_no");
        content.require("product_code", PRODUCT);
        content.require("biz_scene", SCENE);
        long fen = fen(content);
        var title = content.optional("order_title", 128);
        var payee = content.object("payee_info");
        var identity = payee.text("identity", 64);
        var type = payee.text("identity_type", 64);
        var name = name(payee, type);
        return new Transfer(
                number,
                numbers.transfer(Channel.ALIPAY),
                "",
                fen,
                identity,
                name,
                title,
                numbers.fundOrder(),
                "",
                Fingerprint.of(Long.toString(fen), identity, type, name, title, content.optional("remark", 200)),
                times.now(),
                TransferState.PROCESSING,
                "",
                times.now(),
                null);
    }

    private static long fen(FundContent content) {
        long fen = content.fen("trans_amount");
        if (fen < LEAST_FEN) {
            throw AlipayRefusal.business("EXCEED_LIMIT_SM_MIN_AMOUNT", "单笔最低转账金额0.1元");
        }
        if (fen > MOST_FEN) {
            throw AlipayRefusal.business("EXCEED_LIMIT_SM_AMOUNT", "单笔额度超限");
        }
        return fen;
    }

    /** Whoever is known by what he logs on with must be named as well. */
    private static String name(FundContent payee, String type) {
        var name = payee.optional("name", 128);
        switch (type) {
            case "ALIPAY_LOGON_ID" -> payee.text("name", 128);
            case "ALIPAY_USER_ID", "ALIPAY_OPEN_ID" -> {}
            case String _ -> throw FundContent.invalid("identity_type");
        }
        return name.isEmpty() ? "" : Fingerprint.of(name);
    }
}
