package io.jinliu.deployment.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads YAML into trees that are the caller's own; a key given twice is an error, not a surprise. */
public final class Yaml {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Yaml() {}

    /** @throws org.yaml.snakeyaml.error.YAMLException if it is not YAML */
    public static List<JsonNode> documents(Path file) {
        return documents(text(file));
    }

    public static List<JsonNode> documents(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var loader = new org.yaml.snakeyaml.Yaml(new PlainTags(options));
        return StreamSupport.stream(loader.loadAll(text).spliterator(), false)
                .<JsonNode>map(MAPPER::valueToTree)
                .toList();
    }

    /** Of a file that holds exactly one. */
    public static JsonNode document(Path file) {
        var documents = documents(file);
        if (documents.size() != 1) {
            throw new IllegalArgumentException("%s holds %d documents, not one".formatted(file, documents.size()));
        }
        return documents.getFirst();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Compose's {@code !reset} says no more to us than the null behind it. */
    private static final class PlainTags extends SafeConstructor {

        PlainTags(LoaderOptions options) {
            super(options);
            yamlConstructors.put(new Tag("!reset"), new ConstructYamlNull());
        }
    }
}
