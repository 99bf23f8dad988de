package io.jinliu.common.sharding;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A table as its migration template declares it, before it is spread.
 *
 * @param moves whether its rows go along when they are spread otherwise (docs/domain/resharding.md)
 */
public record DeclaredTable(String name, Kind kind, boolean appendOnly, boolean moves) {

    /** Where the rows of a table lie. */
    public enum Kind {
        SHARDED,
        DATABASE,
        SINGLE
    }

    /** Its physical tables on that database. */
    public List<String> on(int database, int tables) {
        return switch (kind) {
            case SHARDED ->
                IntStream.range(0, tables).mapToObj(i -> name + "_" + i).toList();
            case DATABASE -> List.of(name);
            case SINGLE -> database == 0 ? List.of(name) : List.of();
        };
    }
}
