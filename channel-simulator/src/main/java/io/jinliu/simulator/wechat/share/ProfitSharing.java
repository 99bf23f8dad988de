package io.jinliu.simulator.wechat.share;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Notice;
import io.jinliu.simulator.book.Share;
import io.jinliu.simulator.book.Split;
import io.jinliu.simulator.book.Splits;
import io.jinliu.simulator.channel.Desks;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.channel.Twist;
import io.jinliu.simulator.wechat.Fields;
import io.jinliu.simulator.wechat.Secrets;
import io.jinliu.simulator.wechat.WechatError;
import io.jinliu.simulator.wechat.WechatKeys;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Times;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Profit sharing 分账 for one merchant. Called inside {@code Book.exclusively}. */
public final class ProfitSharing {

    private final WechatKeys keys;
    private final Book book;
    private final Receivers receivers;
    private final SplitOrders splits;
    private final ReturnOrders returns;

    public ProfitSharing(WechatKeys keys, Secrets secrets, Book book, Desks desks, Numbers numbers, Times times) {
        this.keys = keys;
        this.book = book;
        this.receivers = new Receivers(keys, secrets, book);
        this.splits = new SplitOrders(book, desks.splits(), new SplitForm(keys, secrets, book, numbers, times));
        this.returns = new ReturnOrders(book, desks.returns(), numbers, times);
    }

    public Reply answer(ShareCall call, Request request) {
        return switch (call) {
            case ShareCall.AddReceiver _ -> receivers.add(request, body(request));
            case ShareCall.DeleteReceiver _ -> receivers.delete(body(request));
            case ShareCall.CreateSplit _ -> splits.create(request, body(request));
            case ShareCall.Unfreeze _ -> splits.unfreeze(body(request));
            case ShareCall.AskSplit asked -> splits.query(asked.outOrderNo(), request);
            case ShareCall.AskUnsplit asked -> splits.unsplit(asked.transaction());
            case ShareCall.CreateReturn _ -> returns.create(body(request));
            case ShareCall.AskReturn asked -> returns.query(asked.outReturnNo(), request);
            case ShareCall.Unknown _ -> throw WechatError.NOT_FOUND.because("接口不存在");
        };
    }

    /** Which order a split shares, so that a fault can wait for it. */
    public Optional<String> outTradeNo(String outOrderNo) {
        return splits().split(outOrderNo).map(Split::outTradeNo);
    }

    public ObjectNode shareNews(Notice notice, Twist twist) {
        var payment = book.of(Channel.WECHAT).payment(notice.transactionId()).orElseThrow();
        return splits().of(payment).stream()
                .flatMap(split -> split.shares().stream()
                        .filter(share -> share.detailId().equals(notice.refundId()))
                        .map(share -> shareNews(split, share, twist)))
                .findFirst()
                .orElseThrow();
    }

    private ObjectNode shareNews(Split split, Share share, Twist twist) {
        var at = Objects.requireNonNull(share.endedAt());
        return ours(ShareView.news(split, share, at, twist.amount(share.amountFen())));
    }

    public ObjectNode returnNews(Notice notice, Twist twist) {
        var back = splits().back(notice.refundId()).orElseThrow();
        var split = splits().split(back.splitNumber()).orElseThrow();
        return ours(ShareView.news(split, back, twist.amount(back.amountFen())));
    }

    private ObjectNode ours(ObjectNode news) {
        return news.put("mchid", keys.merchantId());
    }

    private static Fields body(Request request) {
        return new Fields(Json.object(request.body()));
    }

    private Splits splits() {
        return book.of(Channel.WECHAT).splits();
    }
}
