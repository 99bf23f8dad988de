package io.jinliu.simulator.wechat.share;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Receiver;
import io.jinliu.simulator.book.Share;
import io.jinliu.simulator.book.Split;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.wechat.Fields;
import io.jinliu.simulator.wechat.Secrets;
import io.jinliu.simulator.wechat.WechatError;
import io.jinliu.simulator.wechat.WechatKeys;
import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Times;
import java.util.ArrayList;
import java.util.List;

/** Reads how the merchant wants a payment shared. */
final class SplitForm {

    private static final int MOST_RECEIVERS = 50;

    private final WechatKeys keys;
    private final Secrets secrets;
    private final Book book;
    private final Numbers numbers;
    private final Times times;

    SplitForm(WechatKeys keys, Secrets secrets, Book book, Numbers numbers, Times times) {
        this.keys = keys;
        this.secrets = secrets;
        this.book = book;
        this.numbers = numbers;
        this.times = times;
    }

    Split read(Fields body, Payment payment) {
        if (!body.body().hasNonNull("unfreeze_unsplit")) {
            throw WechatError.PARAM_ERROR.because("缺少参数 unfreeze_unsplit");
        }
        var splitId = splitId();
        var shares = new ArrayList<Share>();
        for (var receiver : body.objects("receivers", MOST_RECEIVERS)) {
            shares.add(share(body, receiver, detailId(splitId, shares.size())));
        }
        return split(body, payment, splitId, shares, body.flag("unfreeze_unsplit"));
    }

    /** Nobody gets anything but the merchant. */
    Split readUnfreeze(Fields body, Payment payment) {
        body.text("description", 80);
        return split(body, payment, splitId(), List.of(), true);
    }

    /** What is left goes to the merchant with the same split. */
    Split keeping(Split split, long fen) {
        var shares = new ArrayList<>(split.shares());
        shares.add(Share.kept(
                detailId(split.splitId(), shares.size()),
                ReceiverType.MERCHANT_ID.name(),
                keys.merchantId(),
                fen,
                "解冻给分账方"));
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

    /** Without an address of its own its news goes where the order's goes. */
    private Split split(Fields body, Payment payment, String splitId, List<Share> shares, boolean finishes) {
        var order = book.of(Channel.WECHAT)
                .trade(payment.outTradeNo())
                .orElseThrow()
                .order();
        return new Split(
                body.number("out_order_no", 1, 64),
                splitId,
                payment.outTradeNo(),
                payment.transactionId(),
                List.copyOf(shares),
                finishes,
                body.optional("notify_url", 256).isEmpty() ? order.notifyUrl() : body.address("notify_url"),
                times.now());
    }

    private Share share(Fields body, Fields asked, String detailId) {
        var type = ReceiverType.of(asked);
        if (type != ReceiverType.MERCHANT_ID || !body.optional("appid", 32).isEmpty()) {
            Receivers.requireOurs(keys, body);
        }
        return Share.pending(
                detailId, type.name(), asked.text("account", 64), asked.fen("amount"), asked.text("description", 80));
    }

    /** Refuses a split with somebody who was never added, or is called otherwise. */
    void requireReceivers(Request request, Fields body) {
        for (var asked : body.objects("receivers", MOST_RECEIVERS)) {
            var receiver = book.of(Channel.WECHAT)
                    .splits()
                    .receiver(asked.text("type", 32), asked.text("account", 64))
                    .orElseThrow(() -> WechatError.INVALID_REQUEST.because("分账接收方关系不存在，请检查参数中每个接收方的关系"));
            requireName(request, asked, receiver);
        }
    }

    private void requireName(Request request, Fields asked, Receiver receiver) {
        boolean named = !asked.optional("name", 1024).isEmpty();
        if (named && !secrets.reveal(request, asked, "name").equals(receiver.name())) {
            throw WechatError.INVALID_REQUEST.because("分账接收方姓名与实名不一致");
        }
    }

    private String splitId() {
        return numbers.of("30000100", 12);
    }

    private static String detailId(String splitId, int at) {
        return "36" + splitId.substring(2) + (at + 10);
    }
}
