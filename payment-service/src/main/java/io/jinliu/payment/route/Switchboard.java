package io.jinliu.payment.route;

import io.jinliu.common.time.MachineTime;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.collect.OfferedMethods;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What is off, read again every two seconds; while it cannot be read, the last known counts. */
@Component
public class Switchboard implements OfferedMethods {

    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Switches switches;
    private final MachineTime machineTime;
    private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(Set.of(), Instant.EPOCH));

    Switchboard(Switches switches, MachineTime machineTime) {
        this.switches = switches;
        this.machineTime = machineTime;
    }

    /** Whether neither the method nor its channel is off. */
    @Override
    public boolean isOn(Method method) {
        var off = current().off();
        return !off.contains(Subject.of(method)) && !off.contains(Subject.of(method.channel()));
    }

    private Seen current() {
        var now = machineTime.instant();
        var last = Objects.requireNonNull(seen.get());
        if (last.at().plus(FRESH).isAfter(now)) {
            return last;
        }
        var next = new Seen(read(last), now);
        seen.set(next);
        return next;
    }

    private Set<Subject> read(Seen last) {
        try {
            return switches.all().stream()
                    .filter(one -> !one.isOn())
                    .map(Switch::subject)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (DataAccessException away) {
            LOG.warn("The switches cannot be read; what was known goes on", away);
            return last.off();
        }
    }

    private record Seen(Set<Subject> off, Instant at) {}
}
