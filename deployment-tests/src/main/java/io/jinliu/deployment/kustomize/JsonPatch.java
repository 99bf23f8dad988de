package io.jinliu.deployment.kustomize;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** RFC 6902's add, replace and remove, on the tree itself. */
final class JsonPatch {

    private JsonPatch() {}

    static void apply(JsonNode operations, JsonNode target) {
        operations.forEach(operation -> {
            var pointer = JsonPointer.compile(operation.path("path").asString(""));
            var parent = target.at(pointer.head());
            var last = pointer.last().getMatchingProperty();
            var word = operation.path("op").asString("");
            if (parent.isMissingNode() || (!word.equals("add") && missing(parent, last))) {
                throw new NotUnderstood("There is nothing at %s to %s".formatted(pointer, word));
            }
            change(word, parent, last, operation.path("value").deepCopy());
        });
    }

    private static void change(String word, JsonNode parent, String last, JsonNode value) {
        switch (word) {
            case "add" -> add(parent, last, value);
            case "replace" -> replace(parent, last, value);
            case "remove" -> remove(parent, last);
            default -> throw new NotUnderstood("The patch operation %s is not one of ours".formatted(word));
        }
    }

    private static boolean missing(JsonNode parent, String last) {
        return parent.isArray()
                ? !parent.has(Integer.parseInt(last))
                : parent.path(last).isMissingNode();
    }

    private static void add(JsonNode parent, String last, JsonNode value) {
        switch (parent) {
            case ArrayNode array when last.equals("-") -> array.add(value);
            case ArrayNode array -> array.insert(Integer.parseInt(last), value);
            default -> ((ObjectNode) parent).set(last, value);
        }
    }

    private static void replace(JsonNode parent, String last, JsonNode value) {
        switch (parent) {
            case ArrayNode array -> array.set(Integer.parseInt(last), value);
            default -> ((ObjectNode) parent).set(last, value);
        }
    }

    private static void remove(JsonNode parent, String last) {
        switch (parent) {
            case ArrayNode array -> array.remove(Integer.parseInt(last));
            default -> ((ObjectNode) parent).remove(last);
        }
    }
}
