package io.jinliu.simulator.control;

import io.jinliu.simulator.book.ReturnState;
import io.jinliu.simulator.book.ShareState;
import io.jinliu.simulator.channel.ReturnDesk;
import io.jinliu.simulator.channel.SplitDesk;
import io.jinliu.simulator.channel.SplitEnding;
import io.jinliu.simulator.channel.SplitEnding.Mode;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.util.List;

/** {@code POST /splits/…}: how much of a payment may be shared, and how shares and their returns end. */
final class SplitDoor {

    private static final String USUAL_REASON = "ACCOUNT_ABNORMAL";

    private final SplitDesk splits;
    private final ReturnDesk returns;

    SplitDoor(SplitDesk splits, ReturnDesk returns) {
        this.splits = splits;
        this.returns = returns;
    }

    Reply answer(Request request, List<String> pieces) {
        if (!request.method().equals("POST")) {
            throw DoorRefusal.nothingHere();
        }
        return switch (String.join("/", pieces.subList(1, pieces.size()))) {
            case "limit" -> limit(Wish.of(request));
            case "behaviour" -> behave(Wish.of(request));
            case String _
            when pieces.size() == 3 && pieces.get(2).equals("resolve") -> resolve(pieces.get(1), Wish.of(request));
            case String _ when pieces.size() == 4 && isReturn(pieces) -> resolveReturn(pieces.get(2), Wish.of(request));
            case String _ -> throw DoorRefusal.nothingHere();
        };
    }

    private static boolean isReturn(List<String> pieces) {
        return pieces.get(1).equals("returns") && pieces.get(3).equals("resolve");
    }

    private Reply limit(Wish wish) {
        long percent = wish.number("percent", -1);
        if (percent < 0 || percent > 100) {
            throw DoorRefusal.invalid("percent is between 0 and 100");
        }
        splits.rules().limit(wish.channel(), Math.toIntExact(percent));
        return Reply.json(
                200, Json.object().put("channel", wish.channel().word()).put("percent", percent));
    }

    private Reply behave(Wish wish) {
        var word = wish.text("mode");
        splits.rules().endAs(wish.channel(), new SplitEnding(mode(word), reason(wish)));
        return Reply.json(
                200, Json.object().put("channel", wish.channel().word()).put("mode", word));
    }

    private static Mode mode(String word) {
        return switch (word) {
            case "instant" -> Mode.INSTANT;
            case "processing" -> Mode.PROCESSING;
            case "closed" -> Mode.CLOSED;
            case String _ -> throw DoorRefusal.invalid("mode is instant, processing or closed");
        };
    }

    private Reply resolve(String number, Wish wish) {
        var word = wish.text("state");
        switch (word) {
            case "SUCCESS" -> splits.resolve(number, wish.optional("account"), ShareState.SUCCESS, "");
            case "CLOSED" -> splits.resolve(number, wish.optional("account"), ShareState.CLOSED, reason(wish));
            case String _ -> throw DoorRefusal.invalid("state is SUCCESS or CLOSED");
        }
        return Reply.json(200, Json.object().put("number", number).put("state", word));
    }

    private Reply resolveReturn(String number, Wish wish) {
        var word = wish.text("state");
        switch (word) {
            case "SUCCESS" -> returns.resolve(number, ReturnState.SUCCESS, "");
            case "FAILED" -> returns.resolve(number, ReturnState.FAILED, reason(wish));
            case String _ -> throw DoorRefusal.invalid("state is SUCCESS or FAILED");
        }
        return Reply.json(200, Json.object().put("number", number).put("state", word));
    }

    private static String reason(Wish wish) {
        return wish.optional("reason").orElse(USUAL_REASON);
    }
}
