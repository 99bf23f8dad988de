package io.jinliu.bench.job;

import io.jinliu.bench.ground.Books;
import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.ground.Slots;
import io.jinliu.bench.ground.Statements;
import io.jinliu.bench.measure.Work;
import io.jinliu.bench.measure.Worker;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** B8: everybody buys the same; the ceiling takes pieces from one row and does nothing else. */
record FlashSale() implements Benchmark {

    private static final String HOT = Ordering.sku(0);

    @Override
    public String id() {
        return "B8";
    }

    @Override
    public String title() {
        return "POST /orders of one SKU; a raw decrement of one row, a commit each";
    }

    @Override
    public List<String> services() {
        return List.of("order-service", "gateway-service");
    }

    @Override
    public Contest prepare(Platform platform) throws IOException, SQLException {
        var buyers = Ordering.readied(platform);
        var books = new Books(Service.ORDER, platform);
        RawOrders.readied(books);
        Work decrementing = _ -> decrementer(new Statements(books));
        return Contest.overHttp(decrementing, new Ordering(platform, Service.ORDER, buyers, 1));
    }

    private static Worker decrementer(Statements statements) {
        var slot = Slots.of(HOT);
        return new Worker() {
            @Override
            public int work() throws SQLException {
                return statements.update(slot, OrderSql.RESERVE, 1, 1, slot, HOT, 1);
            }

            @Override
            public void close() throws SQLException {
                statements.close();
            }
        };
    }
}
