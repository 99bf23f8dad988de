package io.jinliu.deployment.kustomize;

import io.jinliu.deployment.yaml.Yaml;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One entry of {@code patches}: a JSON patch with a target, or objects to merge into those of the same kind and name.
 *
 * @param target kind, and a pattern for the name; empty means what each document names
 */
record Patch(JsonNode target, List<JsonNode> documents) {

    static Patch of(JsonNode entry, Path folder) {
        for (var name : entry.propertyNames()) {
            if (!Set.of("path", "patch", "target").contains(name)) {
                throw new NotUnderstood("%s of a patch is not understood".formatted(name));
            }
        }
        var documents = entry.has("path")
                ? Yaml.documents(folder.resolve(entry.path("path").asString("")))
                : Yaml.documents(entry.path("patch").asString(""));
        return new Patch(entry.path("target"), documents);
    }

    void apply(List<ObjectNode> objects) {
        for (var document : documents) {
            var hit = objects.stream().filter(object -> meant(document, object)).toList();
            if (hit.isEmpty()) {
                throw new NotUnderstood("A patch is for nobody: " + (target.isMissingNode() ? document : target));
            }
            hit.forEach(object -> change(document, object));
        }
    }

    private static void change(JsonNode document, ObjectNode object) {
        if (document.isArray()) {
            JsonPatch.apply(document, object);
        } else {
            StrategicMerge.apply(document, object);
        }
    }

    private boolean meant(JsonNode document, ObjectNode object) {
        var kind = object.path("kind");
        var name = object.at("/metadata/name").asString("");
        if (target.isMissingNode()) {
            return document.path("kind").equals(kind)
                    && document.at("/metadata/name").asString("").equals(name);
        }
        return target.path("kind").equals(kind)
                && name.matches(target.path("name").asString(".*"));
    }
}
