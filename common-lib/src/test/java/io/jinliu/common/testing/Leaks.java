package io.jinliu.common.testing;

import io.jinliu.common.sharding.Database;
import io.jinliu.common.sharding.Databases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where personal data stand in plain: table and column, or the broker's file. */
public final class Leaks {

    /** What holds no letters of people: ids made by machines, digests, ciphertext. */
    private static final String TEXT_COLUMNS = """
            SELECT table_name AS tab, column_name AS col FROM information_schema.columns
             WHERE table_schema = DATABASE() AND table_name NOT LIKE 'flyway%'
               AND (data_type IN ('text', 'mediumtext', 'longtext', 'json', 'blob', 'mediumblob', 'longblob')
                    OR (data_type IN ('varchar', 'char') AND character_maximum_length >= 6))
            """;

    private static final int CHUNK = 1 << 20;
    private static final int LONGEST = 64;

    private Leaks() {}

    public static List<String> inTables(Databases databases) {
        return databases.all().stream()
                .flatMap(database -> inTables(database).stream())
                .toList();
    }

    /** Looks through what a broker has stored; bodies lie there as they were sent. */
    public static List<String> inMessages(Path commitLog) {
        try (var files = Files.list(commitLog)) {
            return files.flatMap(file -> inFile(file).stream()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> inTables(Database database) {
        var found = new ArrayList<String>();
        columns(database).forEach((table, columns) -> database.jdbc()
                .sql("SELECT `%s` FROM %s".formatted(String.join("`, `", columns), table))
                .query(row -> {
                    for (var column : columns) {
                        PersonalData.in(text(row.getBytes(column)))
                                .ifPresent(what -> found.add("%s.%s: %s".formatted(table, column, what)));
                    }
                }));
        return found;
    }

    private static Map<String, List<String>> columns(Database database) {
        var columns = new TreeMap<String, List<String>>();
        database.jdbc().sql(TEXT_COLUMNS).query(row -> {
            columns.computeIfAbsent(row.getString("tab"), _ -> new ArrayList<>())
                    .add(row.getString("col"));
        });
        return columns;
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** Binary around the bodies looks like numbers now and then, so only people are searched here. */
    private static List<String> inFile(Path file) {
        var found = new ArrayList<String>();
        try (var bytes = Files.newInputStream(file)) {
            var before = "";
            for (var chunk = next(bytes); !chunk.isEmpty(); chunk = next(bytes)) {
                var text = before + chunk;
                PersonalData.PEOPLE.stream()
                        .filter(person -> text.contains(bytewise(person)))
                        .forEach(person -> found.add("%s: a message names %s…".formatted(file, person.charAt(0))));
                before = text.substring(Math.max(0, text.length() - LONGEST));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    /** Empty at the end of what was written: the rest of the file is zeros. */
    private static String next(InputStream bytes) throws IOException {
        var chunk = bytes.readNBytes(CHUNK);
        return Arrays.equals(chunk, new byte[chunk.length]) ? "" : new String(chunk, StandardCharsets.ISO_8859_1);
    }

    private static String bytewise(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
