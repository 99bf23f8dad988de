package io.jinliu.deployment.kustomize;

import io.jinliu.deployment.yaml.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Renders a folder as {@code kubectl kustomize} would, from what our overlays use, and refuses the rest. */
public final class Kustomization {

    private static final Set<String> UNDERSTOOD =
            Set.of("apiVersion", "kind", "namespace", "resources", "images", "patches");

    private final Path folder;
    private final JsonNode file;

    private Kustomization(Path folder) {
        this.folder = folder;
        this.file = Yaml.document(folder.resolve("kustomization.yaml"));
        for (var field : file.propertyNames()) {
            if (!UNDERSTOOD.contains(field)) {
                throw new NotUnderstood("%s: %s is not understood".formatted(folder, field));
            }
        }
    }

    /** @throws NotUnderstood if the folder uses more of Kustomize than this */
    public static List<JsonNode> render(Path folder) {
        return List.copyOf(new Kustomization(folder).objects());
    }

    private List<ObjectNode> objects() {
        var objects = new ArrayList<ObjectNode>();
        file.path("resources").forEach(resource -> objects.addAll(read(folder.resolve(resource.asString("")))));
        file.path("patches").forEach(entry -> Patch.of(entry, folder).apply(objects));
        file.path("images").forEach(image -> objects.forEach(object -> rename(image, object)));
        if (file.has("namespace")) {
            objects.forEach(this::move);
        }
        return objects;
    }

    private static List<ObjectNode> read(Path resource) {
        return Files.isDirectory(resource)
                ? new Kustomization(resource).objects()
                : Yaml.documents(resource).stream().map(ObjectNode.class::cast).toList();
    }

    private void move(ObjectNode object) {
        if (!object.path("kind").asString("").equals("Namespace")) {
            ((ObjectNode) object.path("metadata")).set("namespace", file.path("namespace"));
        }
    }

    private static void rename(JsonNode image, ObjectNode object) {
        for (var container : object.at("/spec/template/spec/containers")) {
            var name = container.path("image").asString("").split("[:@]", 2)[0];
            if (name.equals(image.path("name").asString(""))) {
                ((ObjectNode) container).put("image", image.path("newName").asString(name) + version(image));
            }
        }
    }

    private static String version(JsonNode image) {
        return image.has("digest")
                ? "@" + image.path("digest").asString("")
                : ":" + image.path("newTag").asString("");
    }
}
