package io.jinliu.invariant;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Everything an invariant may look at. */
record World(
        Books order,
        Books payment,
        Books settlement,
        Books points,
        ChannelBook channels,
        FieldKeys fieldKeys,
        Path logs,
        Path messages,
        Path changes,
        Instant businessTime,
        Instant machineTime)
        implements AutoCloseable {

    /** How long an answer, a refund or a closing may take, in business time. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    static World open(Premises premises) {
        var clock = premises.businessClock();
        return new World(
                premises.open("order"),
                premises.open("payment"),
                premises.open("settlement"),
                premises.open("points"),
                ChannelBook.read(premises.simulator()),
                FieldKeys.read(premises.fieldKeys()),
                premises.logs(),
                premises.messages(),
                premises.changes(),
                clock.now(),
                clock.machine().instant());
    }

    List<Books> all() {
        return List.of(order, payment, settlement, points);
    }

    World held() {
        all().forEach(Books::hold);
        return this;
    }

    /** What happened before this moment of business time has had its time. */
    Instant overdue() {
        return businessTime.minus(PATIENCE);
    }

    /** The same, as a parameter of SQL. */
    LocalDateTime overdueInSql() {
        return sql(overdue());
    }

    static LocalDateTime sql(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    @Override
    public void close() {
        all().forEach(Books::close);
    }
}
