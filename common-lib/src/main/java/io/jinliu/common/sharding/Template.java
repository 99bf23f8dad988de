package io.jinliu.common.sharding;

import io.jinliu.common.sharding.DeclaredTable.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A migration written once for all physical tables.
 *
 * <p>It is cut into sections by comment lines: {@code -- @sharded} is repeated for every physical table, with
 * <code>${t}</code> standing for {@code _0}, {@code _1} …; {@code -- @database} stands once in each database;
 * {@code -- @single} stands in database 0 only. {@code append-only} behind the word makes the application user unable
 * to change or remove rows of the section's tables; {@code unmoved} says that they mean nothing elsewhere and stay behind
 * when rows are spread otherwise.
 */
record Template(String name, List<Section> sections) {

    private static final Pattern MARK =
            Pattern.compile("(?m)^-- @(sharded|database|single)( append-only| unmoved)?[ \\t]*$");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+)");

    record Section(Kind kind, boolean appendOnly, boolean moves, String sql) {

        List<DeclaredTable> tables() {
            return TABLE.matcher(sql)
                    .results()
                    .map(found -> new DeclaredTable(found.group(1).replace("${t}", ""), kind, appendOnly, moves))
                    .toList();
        }

        String on(int database, int tables) {
            return switch (kind) {
                case SHARDED ->
                    IntStream.range(0, tables)
                            .mapToObj(table -> sql.replace("${t}", "_" + table))
                            .collect(Collectors.joining("\n"));
                case DATABASE -> sql;
                case SINGLE -> database == 0 ? sql : "";
            };
        }
    }

    static Template parse(String name, String text) {
        var sections = new ArrayList<Section>();
        var marks = MARK.matcher(text).results().toList();
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            var end = i + 1 < marks.size() ? marks.get(i + 1).start() : text.length();
            var kind = Kind.valueOf(mark.group(1).toUpperCase(Locale.ROOT));
            var trait = mark.group(2);
            var appendOnly = " append-only".equals(trait);
            sections.add(new Section(kind, appendOnly, !" unmoved".equals(trait), text.substring(mark.end(), end)));
        }
        return new Template(name, List.copyOf(sections));
    }

    String on(int database, int tables) {
        return sections.stream().map(section -> section.on(database, tables)).collect(Collectors.joining("\n"));
    }
}
