package io.jinliu.invariant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The services' own migrations, spread over physical tables as they spread them. */
final class Schemas {

    static final int DATABASES = 2;
    static final int TABLES = 2;

    private static final Pattern MARK =
            Pattern.compile("(?m)^-- @(sharded|database|single)( append-only| unmoved)?[ \\t]*$");

    private Schemas() {}

    static void apply(Connection connection, String service, int database) throws SQLException {
        var scripts = Stream.concat(
                files("../common-lib/src/main/resources/db/common"),
                files("../%s-service/src/main/resources/db/migration".formatted(service)));
        try (var statement = connection.createStatement()) {
            for (var script : scripts.toList()) {
                statement.execute(expanded(Files.readString(script), database));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String expanded(String template, int database) {
        var marks = MARK.matcher(template).results().toList();
        return IntStream.range(0, marks.size())
                .mapToObj(i -> {
                    var end = i + 1 < marks.size() ? marks.get(i + 1).start() : template.length();
                    return on(
                            marks.get(i).group(1),
                            template.substring(marks.get(i).end(), end),
                            database);
                })
                .collect(Collectors.joining("\n"));
    }

    private static String on(String kind, String sql, int database) {
        return switch (kind) {
            case "sharded" ->
                IntStream.range(0, TABLES)
                        .mapToObj(table -> sql.replace("${t}", "_" + table))
                        .collect(Collectors.joining("\n"));
            case "single" -> database == 0 ? sql : "";
            case String _ -> sql;
        };
    }

    private static Stream<Path> files(String folder) {
        try (var files = Files.list(Path.of(folder))) {
            return List.copyOf(
                    files.sorted(Comparator.comparing(Schemas::version)).toList())
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tenth comes after the ninth. */
    private static int version(Path script) {
        return Integer.parseInt(script.getFileName().toString().replaceAll("^V0*(\\d+)_.*", "$1"));
    }
}
