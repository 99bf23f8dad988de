package io.jinliu.simulator.control;

import io.jinliu.simulator.book.RefundState;
import io.jinliu.simulator.channel.RefundDesk;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.util.Arrays;
import java.util.List;

/** {@code POST /refunds/behaviour} and {@code /refunds/{outRefundNo}/resolve}: how refunds end. */
final class RefundDoor {

    private final RefundDesk desk;

    RefundDoor(RefundDesk desk) {
        this.desk = desk;
    }

    Reply answer(Request request, List<String> pieces) {
        if (!request.method().equals("POST")) {
            throw DoorRefusal.nothingHere();
        }
        if (pieces.equals(List.of("refunds", "behaviour"))) {
            return behave(Wish.of(request));
        }
        if (pieces.size() == 3 && pieces.get(2).equals("resolve")) {
            return resolve(pieces.get(1), Wish.of(request).text("state"));
        }
        throw DoorRefusal.nothingHere();
    }

    private Reply behave(Wish wish) {
        var mode = wish.text("mode");
        desk.endAs(wish.channel(), ending(mode));
        return Reply.json(
                200, Json.object().put("channel", wish.channel().word()).put("mode", mode));
    }

    private static RefundState ending(String mode) {
        return switch (mode) {
            case "instant" -> RefundState.SUCCESS;
            case "processing" -> RefundState.PROCESSING;
            case "abnormal" -> RefundState.ABNORMAL;
            case "closed" -> RefundState.CLOSED;
            case String _ -> throw DoorRefusal.invalid("mode is instant, processing, abnormal or closed");
        };
    }

    private Reply resolve(String outRefundNo, String word) {
        var state = Arrays.stream(RefundState.values())
                .filter(known -> known != RefundState.PROCESSING && known.name().equals(word))
                .findFirst()
                .orElseThrow(() -> DoorRefusal.invalid("state is SUCCESS, ABNORMAL or CLOSED"));
        desk.resolve(outRefundNo, state);
        return Reply.json(200, Json.object().put("outRefundNo", outRefundNo).put("state", word));
    }
}
