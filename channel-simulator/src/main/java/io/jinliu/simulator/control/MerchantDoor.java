package io.jinliu.simulator.control;

import io.jinliu.simulator.channel.Merchant;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.util.List;

/** {@code POST /merchant/balance}: how much money of the merchant's own lies at a channel, in fen. */
final class MerchantDoor {

    private static final long MISSING = -1;

    private final Merchant merchant;

    MerchantDoor(Merchant merchant) {
        this.merchant = merchant;
    }

    Reply answer(Request request, List<String> pieces) {
        if (!request.method().equals("POST") || !pieces.equals(List.of("merchant", "balance"))) {
            throw DoorRefusal.nothingHere();
        }
        var wish = Wish.of(request);
        var channel = PayeeDoor.sender(wish);
        long fen = wish.number("amountFen", MISSING);
        if (fen == MISSING) {
            throw DoorRefusal.invalid("amountFen is missing");
        }
        merchant.has(channel, fen);
        return Reply.json(200, Json.object().put("channel", channel.word()).put("balanceFen", fen));
    }
}
