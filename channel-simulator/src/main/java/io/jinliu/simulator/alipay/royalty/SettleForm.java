package io.jinliu.simulator.alipay.royalty;

import io.jinliu.simulator.alipay.AlipayKeys;
import io.jinliu.simulator.alipay.AlipayRefusal;
import io.jinliu.simulator.alipay.BizContent;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Share;
import io.jinliu.simulator.book.Split;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.wire.Times;
import java.util.ArrayList;
import java.util.List;

/** Reads how the merchant wants a trade shared. */
final class SettleForm {

    static final int MOST_SHARES = 50;

    private final AlipayKeys keys;
    private final Numbers numbers;
    private final Times times;

    SettleForm(AlipayKeys keys, Numbers numbers, Times times) {
        this.keys = keys;
        this.numbers = numbers;
        this.times = times;
    }

    /** Without a share it must at least be the last settlement of the trade. Nobody is told of it. */
    Split read(BizContent content, Payment payment) {
        boolean finishes = content.object("extend_params")
                .map(extended -> extended.flag("royalty_finish"))
                .orElse(false);
        var settleNo = numbers.of("", 20);
        var shares = new ArrayList<Share>();
        for (var asked : content.objects("royalty_parameters", MOST_SHARES)) {
            shares.add(share(asked, settleNo + (shares.size() + 10)));
        }
        if (shares.isEmpty() && !finishes) {
            throw AlipayRefusal.parameter("参数无效: royalty_parameters 不能为空");
        }
        return new Split(
                content.number("out_request_no"),
                settleNo,
                payment.outTradeNo(),
                payment.transactionId(),
                List.copyOf(shares),
                finishes,
                "",
                times.now());
    }

    /** What is left goes to the seller with the same settlement. */
    Split keeping(Split split, long fen) {
        var shares = new ArrayList<>(split.shares());
        shares.add(Share.kept(split.splitId() + (shares.size() + 10), Account.USER, keys.sellerId(), fen, "分账完结解冻"));
        return new Split(
                split.number(),
                split.splitId(),
                split.outTradeNo(),
                split.transactionId(),
                List.copyOf(shares),
                true,
                split.notifyUrl(),
                split.acceptedAt());
    }

    private Share share(BizContent asked, String detailId) {
        requireTransfer(asked);
        requireOurs(keys, asked, "trans_out", "trans_out_type");
        var receiver = Account.of(asked, "trans_in", "trans_in_type");
        return Share.pending(
                detailId, receiver.type(), receiver.name(), asked.fen("amount"), asked.optional("desc", 1000));
    }

    static void requireTransfer(BizContent asked) {
        var type = asked.optional("royalty_type", 32);
        if (!type.isEmpty() && !type.equals("transfer")) {
            throw AlipayRefusal.parameter("参数无效: royalty_type");
        }
    }

    /** Whose side is not named is the seller's. */
    static void requireOurs(AlipayKeys keys, BizContent asked, String name, String type) {
        boolean named = !asked.optional(name, 128).isEmpty();
        if (named && !Account.of(asked, name, type).name().equals(keys.sellerId())) {
            throw AlipayRefusal.parameter("参数无效: " + name);
        }
    }
}
