package io.jinliu.payment.route;

import io.jinliu.common.money.Money;
import io.jinliu.common.time.MachineTime;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.collect.MethodOrder;
import io.jinliu.payment.guard.Guards;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Arranges by the rules that count, read again every two seconds; while they cannot be read, the last known count. */
@Component
class RouteMap implements MethodOrder {

    private static final Logger LOG = LoggerFactory.getLogger(RouteMap.class);
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final RouteBooks books;
    private final Arrange arrange;
    private final MachineTime machineTime;
    private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(Optional.empty(), Instant.EPOCH));

    RouteMap(RouteBooks books, Guards guards, MachineTime machineTime) {
        this.books = books;
        this.arrange = new Arrange(guards::successPercent);
        this.machineTime = machineTime;
    }

    @Override
    public Optional<Arranged> arrange(Money amount, long paymentNo, List<Method> wished) {
        return current().flatMap(terms -> terms.rules().stream()
                .filter(rule -> rule.fits(amount, wished))
                .findFirst()
                .map(rule -> new Arranged(terms.version(), rule.name(), arrange.by(rule, amount, paymentNo, wished))));
    }

    private Optional<RouteBook.Terms> current() {
        var now = machineTime.instant();
        var last = Objects.requireNonNull(seen.get());
        if (last.at().plus(FRESH).isAfter(now)) {
            return last.terms();
        }
        var next = new Seen(read(last), now);
        seen.set(next);
        return next.terms();
    }

    private Optional<RouteBook.Terms> read(Seen last) {
        try {
            return books.active().map(RouteBook::terms);
        } catch (DataAccessException away) {
            LOG.warn("The rules cannot be read; those that were known go on", away);
            return last.terms();
        }
    }

    private record Seen(Optional<RouteBook.Terms> terms, Instant at) {}
}
