package io.jinliu.deployment.compose;

import io.jinliu.deployment.yaml.Yaml;
import java.nio.file.Path;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Compose files merged as Compose merges them: maps into maps, lists after lists, words and commands replaced. */
public final class ComposeFile {

    /** Lists that are one thing and not many. */
    private static final Set<String> REPLACED = Set.of("command", "entrypoint", "test");

    private ComposeFile() {}

    /** The second over the first; {@code !reset null} takes away. */
    public static JsonNode read(Path file, Path... overrides) {
        var merged = (ObjectNode) Yaml.document(file);
        for (var override : overrides) {
            merge((ObjectNode) Yaml.document(override), merged);
        }
        return merged;
    }

    private static void merge(ObjectNode from, ObjectNode into) {
        from.properties().forEach(entry -> {
            var name = entry.getKey();
            var value = entry.getValue();
            if (value.isNull()) {
                into.remove(name);
            } else if (value instanceof ObjectNode inner && into.path(name) instanceof ObjectNode target) {
                merge(inner, target);
            } else if (value instanceof ArrayNode more
                    && into.path(name) instanceof ArrayNode list
                    && !REPLACED.contains(name)) {
                list.addAll(more);
            } else {
                into.set(name, value);
            }
        });
    }
}
