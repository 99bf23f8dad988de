package io.jinliu.simulator.control;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Request;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON body of a door, read strictly: a misspelt type is refused, not ignored. */
record Wish(ObjectNode body) {

    static Wish of(Request request) {
        return new Wish(request.body().length == 0 ? Json.object() : Json.object(request.body()));
    }

    Channel channel() {
        var word = text("channel");
        return Channel.named(word).orElseThrow(() -> DoorRefusal.invalid("No channel is called " + word));
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> DoorRefusal.invalid(name + " is missing"));
    }

    Optional<String> optional(String name) {
        return present(name).map(value -> {
            if (!value.isString()) {
                throw DoorRefusal.invalid(name + " must be text");
            }
            return value.stringValue();
        });
    }

    long number(String name, long otherwise) {
        return present(name)
                .map(value -> {
                    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
                        throw DoorRefusal.invalid(name + " must be a whole number, not negative");
                    }
                    return value.longValue();
                })
                .orElse(otherwise);
    }

    boolean flag(String name) {
        return present(name)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw DoorRefusal.invalid(name + " must be true or false");
                    }
                    return value.booleanValue();
                })
                .orElse(false);
    }

    private Optional<JsonNode> present(String name) {
        return body.optional(name).filter(value -> !value.isNull());
    }
}
