package io.jinliu.common.it;

import io.jinliu.common.it.ParcelApplication.SendParcel;
import io.jinliu.common.job.DueRows;
import io.jinliu.common.job.Sweep;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for parcels that were lost; some are never found. */
@Configuration(proxyBeanMethods = false)
class LostParcels {

    static final Set<Long> NEVER_FOUND = ConcurrentHashMap.newKeySet();

    @Bean
    Sweep<Long> lookForLostParcels(SendParcel sendParcel, Clock clock) {
        var lost = new DueRows("parcel", "id", "LOST", "ask_at", clock);
        return new Sweep<>("look-for-lost-parcels", lost, number -> look(sendParcel, number));
    }

    private static void look(SendParcel sendParcel, long number) {
        if (NEVER_FOUND.contains(number)) {
            throw new IllegalStateException("not behind the sofa");
        }
        sendParcel.move(number, "FOUND");
    }
}
