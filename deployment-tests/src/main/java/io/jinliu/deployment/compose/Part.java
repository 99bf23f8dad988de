package io.jinliu.deployment.compose;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One entry of {@code services}: a service of ours, or what it stands on. */
record Part(String name, JsonNode json) {

    static Stream<Part> of(JsonNode file) {
        return file.path("services").properties().stream().map(entry -> new Part(entry.getKey(), entry.getValue()));
    }

    /** What the process reads: its environment, and the properties that secrets are named after. */
    Set<String> variables() {
        var secrets = json.path("secrets")
                .valueStream()
                .map(secret -> secret.path("target").asString(""))
                .filter(target -> target.startsWith("jinliu."))
                .map(target -> target.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT));
        return Stream.concat(json.path("environment").propertyNames().stream(), secrets)
                .collect(Collectors.toSet());
    }

    /** Names of entries of a list, whether it lists names or objects with a {@code source}. */
    Stream<String> sources(String list) {
        return json.path(list)
                .valueStream()
                .map(entry -> entry.isObject()
                        ? entry.path("source").asString("")
                        : entry.asString("").split(":", 2)[0]);
    }

    boolean inLocal() {
        return json.at("/environment/SPRING_PROFILES_ACTIVE").asString("").equals("local");
    }

    String healthTest() {
        return json.at("/healthcheck/test").toString();
    }

    boolean endsByItself() {
        return !json.path("restart").asString("no").matches("always|unless-stopped");
    }
}
