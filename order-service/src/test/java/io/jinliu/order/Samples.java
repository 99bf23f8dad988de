package io.jinliu.order;

import java.nio.file.Path;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events' contracts: one sample per event, shared by who sends it and who hears it. */
public final class Samples {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Samples() {}

    public static JsonNode json(String event) {
        return JSON.readTree(file(event));
    }

    public static JsonNode asJson(Record event) {
        return JSON.readTree(JSON.writeValueAsString(event));
    }

    public static <E> E read(String event, Class<E> type) {
        return JSON.readValue(file(event), type);
    }

    private static Path file(String event) {
        return Path.of("../docs/events/" + event + ".v1.json");
    }
}
