package io.jinliu.schedule.points;

import io.jinliu.points.loyalty.PointsAccount;
import io.jinliu.points.loyalty.PointsBook;
import io.jinliu.points.loyalty.PointsEntry;
import io.jinliu.points.loyalty.PointsTallies;
import io.jinliu.schedule.service.Ground;
import io.jinliu.schedule.service.Service;
import java.util.List;
import java.util.Map;

/** points-service in the simulated world, and what it remembers. */
public final class PointsService implements AutoCloseable {

    public static final String NAME = "points";

    private final Service service;
    private final InMemoryPointsBook book;

    public PointsService(Ground ground) {
        this.service = new Service(ground, NAME, 4);
        this.book = new InMemoryPointsBook(service.store());
        service.port(PointsBook.class, book);
        service.port(PointsTallies.class, new InMemoryTallies(service.store()));
        service.start("io.jinliu.points", Map.of());
    }

    public Service service() {
        return service;
    }

    public List<PointsEntry> entries() {
        return book.all();
    }

    public Map<String, PointsAccount> accounts() {
        return book.accounts();
    }

    @Override
    public void close() {
        service.close();
    }
}
