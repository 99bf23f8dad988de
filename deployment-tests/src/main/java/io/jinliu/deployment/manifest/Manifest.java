package io.jinliu.deployment.manifest;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One Kubernetes object. */
public record Manifest(JsonNode json) {

    public String kind() {
        return text("/kind");
    }

    public String name() {
        return text("/metadata/name");
    }

    /** As people speak of it: {@code Deployment order-service}. */
    public String title() {
        return kind() + " " + name();
    }

    public JsonNode at(String pointer) {
        return json.at(pointer);
    }

    /** Empty if there is nothing. */
    public String text(String pointer) {
        return json.at(pointer).asString("");
    }

    public Stream<JsonNode> each(String pointer) {
        return json.at(pointer).valueStream();
    }

    public Map<String, String> texts(String pointer) {
        return texts(json.at(pointer));
    }

    static Map<String, String> texts(JsonNode map) {
        var texts = new HashMap<String, String>();
        map.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString("")));
        return Map.copyOf(texts);
    }
}
