package io.jinliu.platform.control;

import org.jspecify.annotations.Nullable;

/**
 * What the platform says of one part.
 *
 * @param detail why it is not ready; empty when it is
 * @param pid null while it has no process
 * @param startMillis how long it took to become ready; null before
 * @param residentMebibytes physical memory of its process; null without one, and for a part inside another's process
 */
public record PartReport(
        String name,
        Phase phase,
        String detail,
        int port,
        @Nullable Long pid,
        @Nullable Long startMillis,
        @Nullable Long residentMebibytes,
        int restarts,
        String log) {

    /** The phases of a part, from its start to its end. */
    public enum Phase {
        WAITING,
        STARTING,
        READY,
        RESTARTING,
        FAILED,
        STOPPING,
        STOPPED
    }

    public boolean isReady() {
        return phase == Phase.READY;
    }

    public boolean hasFailed() {
        return phase == Phase.FAILED;
    }
}
