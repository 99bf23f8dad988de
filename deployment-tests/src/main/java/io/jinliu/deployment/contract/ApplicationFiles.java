package io.jinliu.deployment.contract;

import io.jinliu.deployment.yaml.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import tools.jackson.databind.JsonNode;

/** What a service has set for itself, as flat properties; its own word goes before the common defaults. */
final class ApplicationFiles {

    private static final String IMPORTED = "classpath:jinliu-defaults.properties";

    private ApplicationFiles() {}

    /** @param defaults what services start from that import it */
    static Map<String, String> read(Path application, Path defaults) {
        var own = new HashMap<String, String>();
        flatten("", Yaml.document(application), own);
        var all = new HashMap<String, String>();
        if (startsFromDefaults(own)) {
            load(defaults).forEach((name, value) -> all.put(name.toString(), value.toString()));
        }
        all.putAll(own);
        return Map.copyOf(all);
    }

    /** Whoever does, is built on common-lib. */
    static boolean startsFromDefaults(Map<String, String> properties) {
        return IMPORTED.equals(properties.get("spring.config.import"));
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> into) {
        for (var entry : node.properties()) {
            var name = prefix + entry.getKey();
            var value = entry.getValue();
            if (value.isObject()) {
                flatten(name + ".", value, into);
            } else {
                into.put(name, value.isArray() ? value.toString() : value.asString(""));
            }
        }
    }

    private static Properties load(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
