package io.jinliu.simulator.control;

import io.jinliu.simulator.fault.Fault;
import io.jinliu.simulator.fault.FaultKind;
import io.jinliu.simulator.fault.Faults;
import io.jinliu.simulator.fault.Operation;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** {@code /faults}: orders trouble, shows what is still to come, calls it off. */
final class FaultDoor {

    /** Longer than any client should wait for an answer that never comes. */
    private static final long NEVER_MILLIS = 30_000;

    private final Faults faults;

    FaultDoor(Faults faults) {
        this.faults = faults;
    }

    Reply answer(Request request) {
        return switch (request.method()) {
            case "GET" ->
                Reply.json(200, faults.all().stream().map(FaultDoor::shown).toList());
            case "POST" -> add(read(Wish.of(request)));
            case "DELETE" -> clear();
            case String _ -> throw DoorRefusal.nothingHere();
        };
    }

    private Reply add(Fault fault) {
        faults.add(fault);
        return Reply.json(201, shown(fault));
    }

    private Reply clear() {
        faults.clear();
        return Reply.empty(204);
    }

    private static Fault read(Wish wish) {
        var on = wish.text("on");
        var kind = wish.text("kind");
        var fault = new Fault(
                wish.channel(),
                Operation.named(on).orElseThrow(() -> DoorRefusal.invalid("Nothing is called " + on)),
                FaultKind.named(kind).orElseThrow(() -> DoorRefusal.invalid("No fault is called " + kind)),
                whole(wish, "times", 1),
                wish.optional("outTradeNo"),
                Duration.ofMillis(wish.number("millis", kind.equals("timeout-after-success") ? NEVER_MILLIS : 0)),
                whole(wish, "status", 0),
                wish.optional("code").orElse(""),
                wish.optional("message").orElse(""),
                wish.number("amountFen", 1),
                whole(wish, "copies", 2),
                whole(wish, "percent", 100));
        return fault.ifSensible().orElseThrow(() -> DoorRefusal.invalid(kind + " cannot strike " + on));
    }

    private static int whole(Wish wish, String name, int otherwise) {
        return Math.toIntExact(Math.min(wish.number(name, otherwise), Integer.MAX_VALUE));
    }

    private static ObjectNode shown(Fault fault) {
        var shown = Json.object()
                .put("channel", fault.channel().word())
                .put("on", fault.on().word())
                .put("kind", fault.kind().word())
                .put("times", fault.times())
                .put("percent", fault.percent())
                .put("millis", fault.pause().toMillis());
        fault.outTradeNo().ifPresent(number -> shown.put("outTradeNo", number));
        return shown;
    }
}
