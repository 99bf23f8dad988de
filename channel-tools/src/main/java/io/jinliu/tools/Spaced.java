package io.jinliu.tools;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** JSON as Python writes it by default. */
final class Spaced {

    private Spaced() {}

    static String text(JsonNode json) {
        if (json.isObject()) {
            return json.properties().stream()
                    .map(field -> BodyForms.quoted(field.getKey()) + ": " + text(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (json.isArray()) {
            return json.valueStream().map(Spaced::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return json.toString();
    }
}
