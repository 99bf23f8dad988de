package io.jinliu.simulator.wire;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON with times as ISO-8601 text. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Reads an object; whatever is not one is refused with {@link NotAnObject}. */
    public static ObjectNode object(byte[] body) {
        return object(() -> MAPPER.readTree(body));
    }

    public static ObjectNode object(String body) {
        return object(() -> MAPPER.readTree(body));
    }

    private static ObjectNode object(Source source) {
        try {
            if (source.read() instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException malformed) {
            throw new NotAnObject(malformed);
        }
        throw new NotAnObject(null);
    }

    private interface Source {
        JsonNode read();
    }
}
