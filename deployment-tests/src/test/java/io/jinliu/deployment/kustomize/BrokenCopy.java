package io.jinliu.deployment.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.deployment.manifest.Manifest;
import io.jinliu.deployment.manifest.Manifests;
import io.jinliu.deployment.yaml.Yaml;
import tools.jackson.databind.node.JsonNodeFactory;

/** Objects of which one was changed by a JSON patch, or left out. */
public final class BrokenCopy {

    private BrokenCopy() {}

    /** @param operation {@code add|replace|remove /path value}, or {@code drop} */
    public static Manifests of(Manifests whole, String kind, String name, String operation) {
        assertThat(whole.find(kind, name)).as(kind + " " + name).isPresent();
        return new Manifests(whole.all().stream()
                .filter(manifest -> !operation.equals("drop") || !is(manifest, kind, name))
                .map(manifest -> is(manifest, kind, name) ? broken(manifest, operation) : manifest)
                .toList());
    }

    private static boolean is(Manifest manifest, String kind, String name) {
        return manifest.kind().equals(kind) && manifest.name().equals(name);
    }

    private static Manifest broken(Manifest manifest, String operation) {
        var words = operation.split(" ", 3);
        var patch = JsonNodeFactory.instance.arrayNode();
        var step = patch.addObject().put("op", words[0]).put("path", words[1]);
        if (words.length == 3) {
            step.set("value", Yaml.documents(words[2]).getFirst());
        }
        var copy = manifest.json().deepCopy();
        JsonPatch.apply(patch, copy);
        return new Manifest(copy);
    }
}
