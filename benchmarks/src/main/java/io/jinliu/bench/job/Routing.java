package io.jinliu.bench.job;

import io.jinliu.bench.ground.Books;
import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.ground.Routes;
import io.jinliu.bench.ground.Statements;
import io.jinliu.bench.job.HotStatements.Hot;
import io.jinliu.bench.measure.Work;
import io.jinliu.bench.measure.Worker;
import io.jinliu.platform.plan.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * B2: a hot statement through ShardingSphere, and the same by hand through the same pools; a connection is taken and
 * given back for each, as a repository does.
 *
 * @param kind which statement
 */
record Routing(String id, String title, Function<HotStatements, Hot> kind) implements Benchmark {

    static Benchmark writes() {
        return new Routing(
                "B2w",
                "INSERT INTO outbox through ShardingSphere; raw JDBC routed by hand, the same pools",
                HotStatements::append);
    }

    static Benchmark reads() {
        return new Routing(
                "B2r",
                "SELECT of one order through ShardingSphere; raw JDBC routed by hand, the same pools",
                HotStatements::find);
    }

    @Override
    public List<String> services() {
        return List.of("order-service");
    }

    @Override
    public Contest prepare(Platform platform) throws SQLException {
        var routes = Routes.toCopies(Service.ORDER, platform);
        var hot = laidIn(platform);
        Work byHand = _ -> new Asking(() -> byHand(routes, kind.apply(hot)));
        Work sharded = _ -> new Asking(() -> sharded(routes, kind.apply(hot)));
        return Contest.inside(byHand, sharded).holding(routes::close);
    }

    private static HotStatements laidIn(Platform platform) throws SQLException {
        try (var rows = new Statements(new Books(Service.ORDER, platform))) {
            return HotStatements.laidIn(rows);
        }
    }

    private static int byHand(Routes routes, Hot hot) throws SQLException {
        return told(routes.pool(hot.slot()), routes.physical(hot.sql(), hot.slot()), hot);
    }

    private static int sharded(Routes routes, Hot hot) throws SQLException {
        return told(routes.sharded(), hot.sql().replace("${t}", ""), hot);
    }

    private static int told(DataSource where, String sql, Hot hot) throws SQLException {
        try (var connection = where.getConnection()) {
            return told(connection, sql, hot);
        }
    }

    private static int told(Connection connection, String sql, Hot hot) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < hot.values().size(); i++) {
                statement.setObject(i + 1, hot.values().get(i));
            }
            if (!hot.isRead()) {
                return statement.executeUpdate();
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getLong("order_no") != 0 ? 1 : Worker.REFUSED;
            }
        }
    }

    private interface Question {

        int ask() throws SQLException;
    }

    private record Asking(Question question) implements Worker {

        @Override
        public int work() throws SQLException {
            return question.ask();
        }

        @Override
        public void close() {}
    }
}
