package io.jinliu.bench.cli;

import io.jinliu.bench.measure.Figure;
import io.jinliu.bench.measure.Latency;
import io.jinliu.bench.measure.Pair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** One line of JSON per run, added to a file. */
record ResultLine(Path file, String commit, List<String> settings) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    void append(Result result, Instant at) throws IOException {
        write(fields(result, at));
    }

    void append(String id, boolean isResult, List<Figure> figures, Instant at) throws IOException {
        var fields = head(id, at);
        fields.put("quick", !isResult);
        fields.put("figures", figures.stream().collect(Collectors.toMap(Figure::name, Figure::value)));
        write(fields);
    }

    private void write(Map<String, Object> fields) throws IOException {
        var line = JSON.writeValueAsString(fields) + System.lineSeparator();
        Files.writeString(file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Map<String, Object> head(String id, Instant at) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", id);
        fields.put("at", at.toString());
        fields.put("commit", commit);
        fields.put("java", System.getProperty("java.runtime.version"));
        fields.put("settings", settings);
        return fields;
    }

    private Map<String, Object> fields(Result result, Instant at) {
        var pairs = result.pairs();
        var fields = head(result.benchmark().id(), at);
        fields.put("void", pairs.isVoid());
        fields.put("pairs", pairs.all().size());
        fields.put("seconds", result.protocol().each().toSeconds());
        fields.put("ratio", Map.of("median", pairs.median(), "min", pairs.least(), "max", pairs.most()));
        fields.put("ceilings", pairs.all().stream().map(Pair::ceiling).toList());
        fields.put("systems", pairs.all().stream().map(Pair::system).toList());
        fields.put("connections", List.of(result.ceilingWorkers(), result.systemWorkers()));
        fields.put(
                "latencyMillis",
                result.latencies().stream().map(Latency::toString).toList());
        fields.put("generator", result.generator());
        fields.put("load", List.of(result.load().before(), result.load().after()));
        return fields;
    }
}
