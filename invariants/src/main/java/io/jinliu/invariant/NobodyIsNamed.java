package io.jinliu.invariant;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** I17, where text is: tables and logs. */
record NobodyIsNamed() implements Invariant {

    /** What holds no letters of people: ids made by machines, digests, ciphertext. */
    private static final String TEXT_COLUMNS = """
            SELECT table_name AS tab, column_name AS col FROM information_schema.columns
             WHERE table_schema = DATABASE() AND table_name NOT LIKE 'flyway%'
               AND (data_type IN ('text', 'mediumtext', 'longtext', 'json', 'blob', 'mediumblob')
                    OR (data_type IN ('varchar', 'char') AND character_maximum_length >= 11))
               AND column_name NOT IN ('event_id', 'trace_id', 'traceparent', 'holder')
            """;

    private static final String KEY_COLUMNS = """
            SELECT table_name AS tab, column_name AS col FROM information_schema.key_column_usage
             WHERE table_schema = DATABASE() AND constraint_name = 'PRIMARY' ORDER BY table_name, ordinal_position
            """;
    private static final String LOGS = "*-service*.log";

    @Override
    public String id() {
        return "I17a";
    }

    @Override
    public String sentence() {
        return "No receiver, address, mobile number or mail address stands in plain text in a table, an event or a log";
    }

    @Override
    public void judge(World world, Findings findings) {
        var personal = PersonalData.of(world);
        for (var books : world.all()) {
            for (var database : books.databases()) {
                var keys = byTable(database, KEY_COLUMNS);
                byTable(database, TEXT_COLUMNS)
                        .forEach((table, columns) -> scan(
                                world,
                                personal,
                                database,
                                table,
                                columns,
                                keys.getOrDefault(table, List.of()),
                                findings));
            }
        }
        logs(world.logs()).forEach(log -> scan(personal, log, findings));
    }

    private static TreeMap<String, List<String>> byTable(Database database, String sql) {
        var columns = new TreeMap<String, List<String>>();
        database.each(sql, row -> columns.computeIfAbsent(row.text("tab"), _ -> new ArrayList<>())
                .add(row.text("col")));
        return columns;
    }

    private static void scan(
            World world,
            PersonalData personal,
            Database database,
            String table,
            List<String> columns,
            List<String> keys,
            Findings findings) {
        database.each("SELECT * FROM " + table, row -> {
            findings.examined(1);
            for (var column : columns) {
                var text = row.has(column) ? plain(row, column) : "";
                if (world.fieldKeys().keyOf(text).isEmpty()) {
                    personal.in(text)
                            .ifPresent(what -> findings.violated(
                                    row, table, key(row, keys) + " column=" + column, "no personal data", what));
                }
            }
        });
    }

    /** A reply that was kept is bytes, and text all the same. */
    private static String plain(Row row, String column) {
        return row.values().get(column) instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : row.text(column);
    }

    private static String key(Row row, List<String> keys) {
        return row.key(keys.toArray(String[]::new));
    }

    private static List<Path> logs(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var logs = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder, LOGS)) {
            files.forEach(logs::add);
        } catch (IOException e) {
            throw new CannotLook("The logs in %s cannot be listed".formatted(folder), e);
        }
        return logs;
    }

    private static void scan(PersonalData personal, Path log, Findings findings) {
        var place = new Place(log.getFileName().toString(), "logs", "");
        try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8))) {
            var number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var key = "line=" + ++number;
                personal.in(line)
                        .ifPresent(what ->
                                findings.violated(place.violation(log.toString(), key, "no personal data", what)));
            }
            findings.examined(number);
        } catch (IOException e) {
            throw new CannotLook("The log %s cannot be read".formatted(log), e);
        }
    }
}
