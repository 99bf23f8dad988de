package io.jinliu.schedule.service;

import io.jinliu.common.job.DueRows;
import io.jinliu.common.job.Sweep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The sweeps of one service: production's own, which search the tables in memory instead of the database. */
public final class Sweeping {

    private final Service service;
    private final List<Sweep<?>> sweeps;
    private final Map<String, Rows<?>> tables = new LinkedHashMap<>();
    private final Map<String, Items<?>> others = new LinkedHashMap<>();

    public Sweeping(Service service) {
        this.service = service;
        this.sweeps = service.sweeps();
    }

    public String service() {
        return service.name();
    }

    /** A table whose rows fall due: what {@link DueRows} reads of it. */
    public <T> void rows(
            String table,
            Supplier<List<T>> rows,
            Function<T, String> state,
            Function<T, Optional<Instant>> dueAt,
            ToLongFunction<T> number) {
        tables.put(table, new Rows<>(rows, state, dueAt, number));
    }

    /**
     * A search of another kind, by the sweep's name.
     *
     * @param next when it finds something, if nothing happens before
     */
    public <T> void items(String sweep, Supplier<List<T>> due, Supplier<Optional<Instant>> next, Consumer<T> work) {
        others.put(sweep, new Items<>(due, next, work));
    }

    /** What is due now, each item as a piece of work with a name. */
    public List<Task> due() {
        var now = service.ground().clock().instant();
        var ofTables = sweeps.stream().flatMap(sweep -> tasks(sweep, now));
        var ofOthers =
                others.entrySet().stream().flatMap(other -> other.getValue().tasks(other.getKey()));
        return Stream.concat(ofTables, ofOthers).toList();
    }

    @SuppressWarnings("unchecked") // rows of a table are worked on by number
    private Stream<Task> tasks(Sweep<?> sweep, Instant now) {
        return sweep.search() instanceof DueRows rows
                ? rows(rows.table()).numbers(rows.state(), now).map(task((Sweep<Long>) sweep))
                : Stream.of();
    }

    private static Function<Long, Task> task(Sweep<Long> sweep) {
        return number -> new Task("%s …%d".formatted(sweep.name(), number % 1_000_000), () -> sweep.work()
                .accept(number));
    }

    private Rows<?> rows(String table) {
        return Optional.ofNullable(tables.get(table))
                .orElseThrow(() -> new IllegalStateException("Nobody keeps the table " + table));
    }

    /** When something falls due next. */
    public Optional<Instant> next() {
        var states = new ArrayList<Instant>();
        sweeps.forEach(sweep -> {
            if (sweep.search() instanceof DueRows rows) {
                rows(rows.table()).next(rows.state()).ifPresent(states::add);
            }
        });
        others.values().forEach(other -> other.next.get().ifPresent(states::add));
        return states.stream().min(Instant::compareTo);
    }

    /** One item of a sweep. */
    public record Task(String name, Runnable work) {}

    private record Rows<T>(
            Supplier<List<T>> rows,
            Function<T, String> state,
            Function<T, Optional<Instant>> dueAt,
            ToLongFunction<T> number) {

        Stream<Long> numbers(String wanted, Instant now) {
            return rows.get().stream()
                    .filter(row -> state.apply(row).equals(wanted))
                    .filter(row ->
                            dueAt.apply(row).filter(due -> !due.isAfter(now)).isPresent())
                    .map(number::applyAsLong);
        }

        Optional<Instant> next(String wanted) {
            return rows.get().stream()
                    .filter(row -> state.apply(row).equals(wanted))
                    .flatMap(row -> dueAt.apply(row).stream())
                    .min(Instant::compareTo);
        }
    }

    private record Items<T>(Supplier<List<T>> due, Supplier<Optional<Instant>> next, Consumer<T> work) {

        Stream<Task> tasks(String sweep) {
            return due.get().stream().map(item -> new Task(sweep, () -> work.accept(item)));
        }
    }
}
