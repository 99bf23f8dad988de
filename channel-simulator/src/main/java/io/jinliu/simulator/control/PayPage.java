package io.jinliu.simulator.control;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Trade;
import io.jinliu.simulator.book.Trade.Closed;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.book.Trade.Waiting;
import io.jinliu.simulator.channel.ChannelDesk;
import io.jinliu.simulator.channel.Payer;
import io.jinliu.simulator.channel.Payer.Move;
import io.jinliu.simulator.channel.PayerRefused;
import io.jinliu.simulator.page.PayView;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Times;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /pay/{channel}/{outTradeNo}}: what the payer sees after scanning, with a button that pays. */
final class PayPage {

    private final Book book;
    private final Payer payer;
    private final Map<Channel, ChannelDesk> desks;
    private final Times times;

    PayPage(Book book, Payer payer, Map<Channel, ChannelDesk> desks, Times times) {
        this.book = book;
        this.payer = payer;
        this.desks = desks;
        this.times = times;
    }

    Reply answer(Request request, List<String> pieces) {
        var channel = Channel.named(pieces.size() > 1 ? pieces.get(1) : "").orElseThrow(DoorRefusal::nothingHere);
        if (pieces.size() == 2) {
            return lookUp(channel, request.parameter("code").orElseThrow(DoorRefusal::nothingHere));
        }
        return switch (request.method()) {
            case "GET" -> shown(channel, pieces.get(2));
            case "POST" -> paid(channel, pieces.get(2));
            case String _ -> throw DoorRefusal.nothingHere();
        };
    }

    /** {@code GET /pay/wechat?code=weixin://…}: what a phone does with a code. */
    private Reply lookUp(Channel channel, String code) {
        var number = book.exclusively(() -> book.of(channel).tradeByCode(code))
                .map(trade -> trade.order().outTradeNo())
                .orElseThrow(PayPage::unknown);
        return goTo("/pay/%s/%s".formatted(channel.word(), URLEncoder.encode(number, StandardCharsets.UTF_8)));
    }

    private Reply shown(Channel channel, String outTradeNo) {
        var trade = trade(channel, outTradeNo);
        return Reply.html(200, PayView.page(channel, trade, backTo(channel, trade)));
    }

    /** Alipay sends the browser back to the shop; the other pages just say that it is done. */
    private Reply paid(Channel channel, String outTradeNo) {
        try {
            payer.pay(channel, Move.pay(outTradeNo));
        } catch (PayerRefused closedOrPaid) {
            return shown(channel, outTradeNo); // the page says which
        }
        return backTo(channel, trade(channel, outTradeNo))
                .map(PayPage::goTo)
                .orElseGet(() -> shown(channel, outTradeNo));
    }

    private Optional<String> backTo(Channel channel, Trade trade) {
        return switch (trade) {
            case Paid paid -> Optional.ofNullable(desks.get(channel)).flatMap(desk -> desk.returnAddress(paid));
            case Waiting _, Closed _ -> Optional.empty();
        };
    }

    private Trade trade(Channel channel, String outTradeNo) {
        return book.exclusively(() -> book.of(channel).trade(outTradeNo))
                .map(trade -> trade.asOf(times.now()))
                .orElseThrow(PayPage::unknown);
    }

    private static Reply goTo(String address) {
        return Reply.empty(303).with(Map.of("Location", address));
    }

    private static DoorRefusal unknown() {
        return new DoorRefusal(404, "NO_SUCH_ORDER", "The channel knows no such order");
    }
}
