package io.jinliu.deployment.manifest;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Labels that have to be there. Expressions are not used in our manifests, and not understood. */
public record Selector(Map<String, String> labels) {

    /** Of a {@code labelSelector}; one that is not there selects like an empty one. */
    public static Selector of(JsonNode labelSelector) {
        if (labelSelector.has("matchExpressions")) {
            throw new IllegalArgumentException("matchExpressions are not understood: " + labelSelector);
        }
        return new Selector(Manifest.texts(labelSelector.path("matchLabels")));
    }

    public boolean isEmpty() {
        return labels.isEmpty();
    }

    public boolean selects(Workload workload) {
        return workload.labels().entrySet().containsAll(labels.entrySet());
    }
}
