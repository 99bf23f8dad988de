package io.jinliu.common.it;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.it.ParcelApplication.SendParcel;
import io.jinliu.common.sharding.WarmUp;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Component;

/** Sends a parcel of nobody. */
@Component
class WarmParcels implements WarmUp {

    static final long NUMBER = Ids.in(new Slot(3), 1 << 10);

    final List<ReadinessState> walks = new CopyOnWriteArrayList<>();

    private final SendParcel sendParcel;
    private final ApplicationAvailability availability;

    WarmParcels(SendParcel sendParcel, ApplicationAvailability availability) {
        this.sendParcel = sendParcel;
        this.availability = availability;
    }

    @Override
    public void walk() {
        sendParcel.send(NUMBER, 2);
        sendParcel.move(NUMBER, "WARM");
        walks.add(availability.getReadinessState());
    }
}
