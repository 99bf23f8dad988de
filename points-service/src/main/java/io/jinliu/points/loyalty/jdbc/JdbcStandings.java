package io.jinliu.points.loyalty.jdbc;

import io.jinliu.common.sharding.Databases;
import io.jinliu.common.sharding.FullRoute;
import io.jinliu.points.loyalty.Period;
import io.jinliu.points.loyalty.Standings;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The top of each physical table, merged. A buyer is in one table only, so the top of the tops is the top. */
@Repository
@FullRoute("a leaderboard compares buyers of all slots; each table gives at most the places asked for")
class JdbcStandings implements Standings {

    private static final String TOP = """
            SELECT buyer_id AS buyer, points FROM points_period_%d
             WHERE period = :period AND points > 0 ORDER BY points DESC, buyer_id LIMIT :limit
            """;
    private static final String ABOVE =
            "SELECT COUNT(*) FROM points_period_%d WHERE period = :period AND points > :points";

    private final Databases databases;

    JdbcStandings(Databases databases) {
        this.databases = databases;
    }

    @Override
    public List<Standing> top(Period period, int limit) {
        return onEachTable(TOP)
                .flatMap(statement ->
                        statement
                                .param("period", period.name())
                                .param("limit", limit)
                                .query(Standing.class)
                                .list()
                                .stream())
                .sorted(Comparator.comparing(Standing::points, Comparator.reverseOrder())
                        .thenComparing(Standing::buyer))
                .limit(limit)
                .toList();
    }

    @Override
    public long above(Period period, long points) {
        return onEachTable(ABOVE)
                .mapToLong(statement -> statement
                        .param("period", period.name())
                        .param("points", points)
                        .query(Long.class)
                        .single())
                .sum();
    }

    private Stream<StatementSpec> onEachTable(String sql) {
        return databases.all().stream().flatMap(database -> IntStream.range(0, database.tables())
                .mapToObj(table -> database.jdbc().sql(sql.formatted(table))));
    }
}
