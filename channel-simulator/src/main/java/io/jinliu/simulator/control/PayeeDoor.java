package io.jinliu.simulator.control;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Payee;
import io.jinliu.simulator.book.Transfer;
import io.jinliu.simulator.book.TransferState;
import io.jinliu.simulator.channel.Merchant;
import io.jinliu.simulator.channel.TransferDesk;
import io.jinliu.simulator.wire.Fingerprint;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.util.List;

/** {@code POST /payee/…}, that is confirm, refuse, outcome, behaviour, unknown and named: those who get the money. */
final class PayeeDoor {

    private final TransferDesk desk;
    private final Merchant merchant;

    PayeeDoor(TransferDesk desk, Merchant merchant) {
        this.desk = desk;
        this.merchant = merchant;
    }

    Reply answer(Request request, List<String> pieces) {
        if (!request.method().equals("POST") || pieces.size() != 2) {
            throw DoorRefusal.nothingHere();
        }
        var wish = Wish.of(request);
        return switch (pieces.get(1)) {
            case "confirm" -> shown(desk.confirm(wechat(wish), wish.text("outBillNo"), wish.flag("slowly")));
            case "refuse" ->
                shown(desk.refuse(
                        wechat(wish),
                        wish.text("outBillNo"),
                        wish.optional("reason").orElse("RECEIVE_REFUSED")));
            case "outcome" -> decide(sender(wish), wish);
            case "behaviour" -> behave(sender(wish), wish);
            case "unknown" -> tell(sender(wish), new Payee(wish.text("payee"), false, ""));
            case "named" -> tell(sender(wish), named(wish));
            case String _ -> throw DoorRefusal.nothingHere();
        };
    }

    private Reply decide(Channel channel, Wish wish) {
        var number = wish.text("outNo");
        var outcome = outcome(channel, wish.text("outcome"));
        desk.decide(channel, number, outcome, wish.optional("reason").orElse(""));
        return Reply.json(
                200,
                Json.object()
                        .put("channel", channel.word())
                        .put("outNo", number)
                        .put("outcome", wish.text("outcome")));
    }

    private static TransferState outcome(Channel channel, String word) {
        return switch (word) {
            case "SUCCESS" -> TransferState.SUCCESS;
            case "DEALING" -> TransferState.PROCESSING;
            case "FAIL" -> TransferState.FAIL;
            case "REFUND" -> only(Channel.ALIPAY, channel, TransferState.REFUND);
            case "WAIT_USER_CONFIRM" -> only(Channel.WECHAT, channel, TransferState.WAIT_USER_CONFIRM);
            case "CANCELLED" -> only(Channel.WECHAT, channel, TransferState.CANCELLED);
            case String _ -> throw DoorRefusal.invalid("outcome is SUCCESS, DEALING or FAIL");
        };
    }

    private static TransferState only(Channel where, Channel channel, TransferState outcome) {
        if (channel != where) {
            throw DoorRefusal.invalid(outcome + " is an outcome at " + where.word() + " only");
        }
        return outcome;
    }

    private Reply behave(Channel channel, Wish wish) {
        var mode = wish.text("mode");
        switch (mode) {
            case "usual" -> desk.asUsual(channel);
            case "instant" -> desk.beginAs(channel, TransferState.SUCCESS);
            case "accepted" -> desk.beginAs(wechat(wish), TransferState.ACCEPTED);
            case "dealing" -> desk.beginAs(channel, TransferState.PROCESSING);
            case "failing" -> desk.beginAs(channel, TransferState.FAIL);
            case "canceling" -> desk.cancelSlowly(wechat(wish));
            case String _ ->
                throw DoorRefusal.invalid(
                        "mode is usual, instant, dealing or failing, at WeChat Pay also accepted or" + " canceling");
        }
        return Reply.json(200, Json.object().put("channel", channel.word()).put("mode", mode));
    }

    private Reply tell(Channel channel, Payee payee) {
        merchant.tell(channel, payee);
        return Reply.json(
                200,
                Json.object()
                        .put("channel", channel.word())
                        .put("payee", payee.account())
                        .put("exists", payee.exists()));
    }

    /** Without a name any name will do again. */
    private static Payee named(Wish wish) {
        return new Payee(
                wish.text("payee"),
                true,
                wish.optional("name").map(Fingerprint::of).orElse(""));
    }

    private static Channel wechat(Wish wish) {
        var channel = wish.channel();
        if (channel != Channel.WECHAT) {
            throw DoorRefusal.invalid("Only WeChat Pay's payees are asked");
        }
        return channel;
    }

    /** Nobody is sent money by UnionPay here. */
    static Channel sender(Wish wish) {
        var channel = wish.channel();
        if (channel == Channel.UNIONPAY) {
            throw DoorRefusal.invalid("Nobody is sent money by UnionPay here");
        }
        return channel;
    }

    private static Reply shown(Transfer transfer) {
        return Reply.json(
                200,
                Json.object()
                        .put("outBillNo", transfer.number())
                        .put("transferId", transfer.transferId())
                        .put("amountFen", transfer.amountFen())
                        .put("state", transfer.state().name())
                        .put("reason", transfer.reason()));
    }
}
