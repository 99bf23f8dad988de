package io.jinliu.payment.webhook;

import java.util.HashMap;
import java.util.Map;

/** How many deliveries run at once: to one endpoint, and in all. A slow one fills its own lane and no other. */
final class Lanes {

    private final int each;
    private final int all;
    private final Map<Long, Integer> taken = new HashMap<>();

    Lanes(int each, int all) {
        this.each = each;
        this.all = all;
    }

    /** False if there is no place now; nobody waits. */
    synchronized boolean enter(long endpointNo) {
        var there = taken.getOrDefault(endpointNo, 0);
        if (there >= each || free() == 0) {
            return false;
        }
        taken.put(endpointNo, there + 1);
        return true;
    }

    synchronized void leave(long endpointNo) {
        var there = taken.getOrDefault(endpointNo, 0);
        if (there > 1) {
            taken.put(endpointNo, there - 1);
        } else {
            taken.remove(endpointNo);
        }
    }

    synchronized int free() {
        return all - taken.values().stream().mapToInt(Integer::intValue).sum();
    }
}
