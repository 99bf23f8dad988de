package io.jinliu.platform.control;

import java.time.Instant;
import java.util.List;

/** What the platform says of itself and of its parts. */
public record PlatformReport(long pid, int portOffset, String data, Instant startedAt, List<PartReport> parts) {

    public boolean isReady() {
        return parts.stream().allMatch(PartReport::isReady);
    }

    public boolean hasFailed() {
        return parts.stream().anyMatch(PartReport::hasFailed);
    }

    public long residentMebibytes() {
        return parts.stream()
                .map(PartReport::residentMebibytes)
                .filter(size -> size != null)
                .mapToLong(Long::longValue)
                .sum();
    }
}
