package io.jinliu.deployment.kustomize;

import io.jinliu.deployment.yaml.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The Secrets that somebody will make from the examples, by name and key. The values are nowhere in the repository, so
 * they are empty here.
 */
public final class PromisedSecrets {

    private PromisedSecrets() {}

    /** One Secret per entry of {@code secretGenerator} in the folder. */
    public static List<JsonNode> of(Path folder) {
        return Yaml.document(folder.resolve("kustomization.yaml"))
                .path("secretGenerator")
                .valueStream()
                .map(generator -> secret(generator, folder))
                .toList();
    }

    private static JsonNode secret(JsonNode generator, Path folder) {
        var secret = JsonNodeFactory.instance.objectNode();
        secret.put("apiVersion", "v1").put("kind", "Secret");
        secret.putObject("metadata").set("name", generator.path("name"));
        var data = secret.putObject("data");
        strings(generator.path("files")).forEach(file -> data.put(file, ""));
        strings(generator.path("envs"))
                .flatMap(file -> keys(folder.resolve(file + ".example")))
                .forEach(key -> data.put(key, ""));
        return secret;
    }

    private static Stream<String> strings(JsonNode list) {
        return list.valueStream().map(entry -> entry.asString(""));
    }

    private static Stream<String> keys(Path example) {
        try {
            return Files.readAllLines(example).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
