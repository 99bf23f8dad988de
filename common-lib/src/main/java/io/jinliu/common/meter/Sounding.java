package io.jinliu.common.meter;

import io.jinliu.common.sharding.Database;
import java.util.List;

/**
 * A number that stands in each physical database and is looked at now and then, never when somebody scrapes. A service
 * declares one bean per sounding.
 *
 * @param name of the meter, with dots
 * @param description one line for whoever reads the metrics
 * @param measure asks one database; by an index, and no further than a limit
 */
public record Sounding(String name, String description, Measure measure) {

    /** Reads one database. */
    @FunctionalInterface
    public interface Measure {
        long in(Database database);
    }

    /** How many rows of each database the query finds, up to ten thousand. */
    public static Sounding rows(String name, String description, String query) {
        return new Sounding(name, description, database -> count(database, query));
    }

    /** The same of a sharded table; {@code #} stands for the number of the physical one. */
    public static Sounding rowsOfEachTable(String name, String description, String query) {
        return new Sounding(
                name,
                description,
                database ->
                        database
                                .fromEachTable(i -> List.of(count(database, query.replace("#", Integer.toString(i)))))
                                .stream()
                                .mapToLong(Long::longValue)
                                .sum());
    }

    private static long count(Database database, String query) {
        return database.jdbc()
                .sql("SELECT COUNT(*) FROM (%s LIMIT 10000) counted".formatted(query))
                .query(Long.class)
                .single();
    }
}
