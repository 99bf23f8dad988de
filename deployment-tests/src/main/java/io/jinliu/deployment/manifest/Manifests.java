package io.jinliu.deployment.manifest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** All objects that are applied together, and the Secrets promised to be there. */
public record Manifests(List<Manifest> all) {

    public static Manifests of(Stream<JsonNode> objects) {
        return new Manifests(objects.map(Manifest::new).toList());
    }

    public Stream<Manifest> ofKind(String kind) {
        return all.stream().filter(manifest -> manifest.kind().equals(kind));
    }

    public Optional<Manifest> find(String kind, String name) {
        return ofKind(kind).filter(manifest -> manifest.name().equals(name)).findFirst();
    }

    public Stream<Workload> workloads() {
        return ofKind("Deployment").map(Workload::new);
    }

    public Stream<Workload> selectedBy(Selector selector) {
        return workloads().filter(selector::selects);
    }
}
