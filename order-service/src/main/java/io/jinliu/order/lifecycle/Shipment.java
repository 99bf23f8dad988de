package io.jinliu.order.lifecycle;

import java.time.Instant;

/** The goods, all of them, on their way. */
public record Shipment(String carrier, String trackingNo, Instant at) {

    boolean sameParcelAs(String otherCarrier, String otherTrackingNo) {
        return carrier.equals(otherCarrier) && trackingNo.equals(otherTrackingNo);
    }
}
