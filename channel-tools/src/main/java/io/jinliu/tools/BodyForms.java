package io.jinliu.tools;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs make of a body between the wire and the check of its signature. */
final class BodyForms {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JsonMapper ASCII =
            JSON.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private BodyForms() {}

    /** Each other form by what must have been done to it for the given one to arrive. */
    static Map<String, String> others(String body) {
        var forms = new LinkedHashMap<String, String>();
        forms.put("the body without the line break at its end: one was appended", body.replaceFirst("(\\r?\\n)+$", ""));
        forms.put("the body with a line break at its end: it was cut off", body + "\n");
        forms.put("the body with CR LF at its end: it was cut off", body + "\r\n");
        forms.put("the body with LF for CR LF: line breaks were changed", body.replace("\r\n", "\n"));
        forms.put(
                "the body with CR LF for LF: line breaks were changed",
                body.replace("\r\n", "\n").replace("\n", "\r\n"));
        forms.put("the body on one line: it was read by lines", body.replaceAll("\\r?\\n", ""));
        forms.put("the body without blanks around it: they were added", body.strip());
        forms.put(
                "the body without a byte order mark: one was added",
                body.startsWith("\uFEFF") ? body.substring(1) : body);
        forms.put("no body at all: it has none to sign, or it was left out", "");
        parsed(body).ifPresent(json -> addWritten(json, forms));
        forms.values().removeIf(body::equals);
        return forms;
    }

    static Optional<JsonNode> parsed(String body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(JsonNode::isContainer);
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static void addWritten(JsonNode json, Map<String, String> forms) {
        var reserialised = "the same JSON %s: it was parsed and written again";
        var compact = JSON.writeValueAsString(json);
        forms.put(reserialised.formatted("without white space"), compact);
        forms.put(reserialised.formatted("with / written as \\/"), compact.replace("/", "\\/"));
        forms.put(reserialised.formatted("in ASCII"), ASCII.writeValueAsString(json));
        forms.put(reserialised.formatted("with a blank behind colons and commas"), Spaced.text(json));
        forms.put(
                reserialised.formatted("indented"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json).replace(" : ", ": "));
    }

    static String quoted(String name) {
        return JSON.writeValueAsString(name);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
