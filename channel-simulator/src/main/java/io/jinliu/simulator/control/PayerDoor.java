package io.jinliu.simulator.control;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.channel.Payer;
import io.jinliu.simulator.channel.Payer.Move;
import io.jinliu.simulator.channel.Till;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /payer/…}, that is pay, scan, code, confirm, refuse and complain: the person with the phone. */
final class PayerDoor {

    private final Payer payer;
    private final Till till;
    private final ComplaintDoor complaints;

    PayerDoor(Payer payer, Till till, ComplaintDoor complaints) {
        this.payer = payer;
        this.till = till;
        this.complaints = complaints;
    }

    Reply answer(Request request, List<String> pieces) {
        if (!request.method().equals("POST") || pieces.size() != 2) {
            throw DoorRefusal.nothingHere();
        }
        var wish = Wish.of(request);
        return switch (pieces.get(1)) {
            case "pay" -> pay(wish.channel(), move(wish), wish.optional("state").orElse("PAID"));
            case "scan" -> scan(wish.channel(), move(wish));
            case "code" -> code(wish.channel(), wish);
            case "confirm" -> Reply.json(200, confirmed(wish.channel(), wish.text("outTradeNo")));
            case "refuse" -> refuse(wish.channel(), wish.text("outTradeNo"));
            case "complain" -> complaints.file(wish);
            case String _ -> throw DoorRefusal.nothingHere();
        };
    }

    private Reply pay(Channel channel, Move move, String state) {
        return switch (state) {
            case "PAID" -> Reply.json(200, shown(channel, payer.pay(channel, move)));
            case "SCANNED" -> scan(channel, move);
            case String _ -> throw DoorRefusal.invalid("state is PAID or SCANNED");
        };
    }

    private Reply scan(Channel channel, Move move) {
        var trade = payer.scan(channel, move);
        return Reply.json(
                200,
                Json.object()
                        .put("channel", channel.word())
                        .put("outTradeNo", trade.order().outTradeNo())
                        .put("amountFen", trade.order().amountFen()));
    }

    private Reply code(Channel channel, Wish wish) {
        if (channel == Channel.UNIONPAY) {
            throw DoorRefusal.invalid("Nobody here reads codes of UnionPay's payers");
        }
        var product = product(wish.optional("method").orElse("CODE"));
        var code = till.show(channel, product, wish.number("limitFen", 0), wish.flag("needsPassword"));
        return Reply.json(
                200,
                Json.object()
                        .put("channel", channel.word())
                        .put("authCode", code.authCode())
                        .put("goodUntil", Till.goodUntil(code).toString()));
    }

    private static Product product(String method) {
        return switch (method) {
            case "CODE" -> Product.CODE;
            case "FACE" -> Product.FACE;
            case String _ -> throw DoorRefusal.invalid("method is CODE or FACE");
        };
    }

    private ObjectNode confirmed(Channel channel, String outTradeNo) {
        return shown(channel, till.confirm(channel, outTradeNo));
    }

    private Reply refuse(Channel channel, String outTradeNo) {
        till.refuse(channel, outTradeNo);
        return Reply.json(200, Json.object().put("channel", channel.word()).put("outTradeNo", outTradeNo));
    }

    private static ObjectNode shown(Channel channel, Payment payment) {
        return Json.object()
                .put("channel", channel.word())
                .put("outTradeNo", payment.outTradeNo())
                .put("transactionId", payment.transactionId())
                .put("amountFen", payment.amountFen())
                .put("paidAt", payment.paidAt().toString())
                .put("late", payment.late());
    }

    private static Move move(Wish wish) {
        var code = wish.optional("codeUrl")
                .or(() -> wish.optional("qrCode"))
                .or(() -> wish.optional("prepayId"))
                .or(() -> wish.optional("h5Url"))
                .or(() -> wish.optional("tn"));
        if (code.isEmpty() && wish.optional("outTradeNo").isEmpty()) {
            throw DoorRefusal.invalid("outTradeNo, codeUrl, qrCode, prepayId, h5Url or tn is missing");
        }
        return new Move(
                wish.optional("outTradeNo").orElse(""),
                code.orElse(""),
                wish.number("amountFen", 0),
                wish.number("couponFen", 0),
                wish.flag("afterClose"),
                wish.flag("twice"),
                wish.optional("payer").orElse(""));
    }
}
