package io.jinliu.deployment.kustomize;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Merges maps into maps. How lists merge differs per field in Kubernetes, so a list is refused: JSON patches say it exactly. */
final class StrategicMerge {

    private StrategicMerge() {}

    static void apply(JsonNode patch, ObjectNode target) {
        for (var entry : patch.properties()) {
            var value = entry.getValue();
            if (value.isArray()) {
                throw new NotUnderstood("The merge patch has a list at %s; use a JSON patch".formatted(entry.getKey()));
            }
            if (value.isNull()) {
                target.remove(entry.getKey());
            } else if (value.isObject() && target.path(entry.getKey()) instanceof ObjectNode inner) {
                apply(value, inner);
            } else {
                target.set(entry.getKey(), value.deepCopy());
            }
        }
    }
}
