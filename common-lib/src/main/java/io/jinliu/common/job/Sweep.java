package io.jinliu.common.job;

import io.jinliu.common.sharding.Database;
import java.util.List;
import java.util.function.Consumer;

/**
 * What time alone brings about: each second a search finds items, and each is worked on under a trace of its own, a few
 * side by side. A service declares one bean per sweep.
 *
 * <p>The work must move its item on or put its time off. One that fails is logged with its trace, is found again and
 * keeps nobody else waiting.
 *
 * @param name names the job, its lease and its spans
 * @param work takes one item, outside any transaction
 */
public record Sweep<T>(String name, Search<T> search, Consumer<T> work) {

    /** Finds a limited number of items in one physical database, those that wait longest first. */
    @FunctionalInterface
    public interface Search<T> {

        List<T> in(Database database);
    }
}
