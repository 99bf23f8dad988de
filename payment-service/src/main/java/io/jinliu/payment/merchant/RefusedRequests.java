package io.jinliu.payment.merchant;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.common.time.MachineTime;
import io.jinliu.payment.collect.OurNumber;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Signed requests we did not believe: all are counted, and so many a minute have an audit row. */
@Component
public class RefusedRequests {

    private static final int ROWS_PER_MINUTE = 60;
    private static final Slot OF_NOBODY = new Slot(0);

    private final Audit audit;
    private final MeterRegistry meters;
    private final MachineTime machineTime;
    private final AtomicReference<Minute> minute = new AtomicReference<>(new Minute(Instant.EPOCH, 0));

    RefusedRequests(Audit audit, MeterRegistry meters, MachineTime machineTime) {
        this.audit = audit;
        this.meters = meters;
        this.machineTime = machineTime;
    }

    public void add(RequestRefused refusal, String method, String path) {
        meters.counter("jinliu.signed.requests", "refused", refusal.reason().code())
                .increment();
        var now = machineTime.instant().truncatedTo(ChronoUnit.MINUTES);
        if (minute.updateAndGet(current -> current.another(now)).rows() <= ROWS_PER_MINUTE) {
            var number = OurNumber.parse(refusal.app());
            audit.record(
                    number.isPresent() ? Slot.ofNumber(number.getAsLong()) : OF_NOBODY,
                    "request.refused",
                    refusal.app(),
                    "%s %s %s".formatted(refusal.reason().code(), method, path));
        }
    }

    private record Minute(Instant start, int rows) {

        Minute another(Instant now) {
            return now.equals(start) ? new Minute(start, rows + 1) : new Minute(now, 1);
        }
    }
}
