package io.jinliu.deployment.manifest;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A Deployment of one container, which is all we have. */
public record Workload(Manifest deployment) {

    private static final String POD = "/spec/template/spec";

    public String name() {
        return deployment.name();
    }

    public String title() {
        return deployment.title();
    }

    public Map<String, String> labels() {
        return deployment.texts("/spec/template/metadata/labels");
    }

    public JsonNode pod() {
        return deployment.at(POD);
    }

    public JsonNode container() {
        return deployment.at(POD + "/containers/0");
    }

    public Stream<JsonNode> volumes() {
        return deployment.each(POD + "/volumes");
    }

    /** The number of a port, which may be given by its name or as the number itself. */
    public OptionalInt port(JsonNode nameOrNumber) {
        return container()
                .path("ports")
                .valueStream()
                .filter(port -> port.path("name").equals(nameOrNumber)
                        || port.path("containerPort").equals(nameOrNumber))
                .mapToInt(port -> port.path("containerPort").asInt(0))
                .findFirst();
    }

    public OptionalInt portNamed(String name) {
        return port(StringNode.valueOf(name));
    }

    /** What it is given, later entries of the same name winning, with ConfigMaps looked up among the objects. */
    public Stream<Variable> environment(Manifests manifests) {
        var container = container();
        var whole = container.path("envFrom").valueStream().flatMap(source -> all(source, manifests));
        var single = container.path("env").valueStream().map(entry -> one(entry, manifests));
        return Stream.concat(whole, single);
    }

    private static Stream<Variable> all(JsonNode source, Manifests manifests) {
        var configMap = source.at("/configMapRef/name").asString("");
        return manifests.find("ConfigMap", configMap).stream()
                .flatMap(map -> map.texts("/data").entrySet().stream())
                .map(entry -> new Variable(entry.getKey(), Optional.of(entry.getValue())));
    }

    private static Variable one(JsonNode entry, Manifests manifests) {
        var name = entry.path("name").asString("");
        var reference = entry.at("/valueFrom/configMapKeyRef");
        if (!reference.isMissingNode()) {
            return new Variable(
                    name,
                    manifests
                            .find("ConfigMap", reference.path("name").asString(""))
                            .map(map ->
                                    map.text("/data/" + reference.path("key").asString(""))));
        }
        return new Variable(name, entry.path("value").asStringOpt());
    }
}
