package io.jinliu.payment.security;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.common.time.MachineTime;
import io.jinliu.payment.security.WireRecord.Direction;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Archive and audit kept in lists. */
public final class InMemoryWire implements WireArchive, Audit {

    public final List<WireRecord> archive = new CopyOnWriteArrayList<>();
    public final List<String> audit = new CopyOnWriteArrayList<>();
    public final MeterRegistry meters = new SimpleMeterRegistry();

    @Override
    public void keep(WireRecord said) {
        archive.add(said);
    }

    @Override
    public void record(Slot slot, String action, String subject, String detail) {
        audit.add("%s %s %s".formatted(action, subject, detail));
    }

    public CallbackDoor door(int refusalsKeptPerMinute) {
        return new CallbackDoor(
                this,
                new RefusedCallbacks(
                        this, this, meters, new MachineTime(), new CallbackSettings(refusalsKeptPerMinute)));
    }

    public Stream<WireRecord> of(Direction direction) {
        return archive.stream().filter(said -> said.direction() == direction);
    }
}
