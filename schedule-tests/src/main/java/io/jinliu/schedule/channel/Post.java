package io.jinliu.schedule.channel;

import io.jinliu.schedule.loom.Chance;
import io.jinliu.schedule.loom.Loom;
import io.jinliu.schedule.loom.Loom.End;
import io.jinliu.schedule.loom.SimulatedClock;
import io.jinliu.schedule.loom.Strand;
import io.jinliu.simulator.wire.Delivery;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Carries the channels' notices to payment-service's own doors: late, in any order, sometimes not at all. */
public final class Post {

    private static final byte[] NOTHING = new byte[0];

    private final Channels channels;
    private final Loom loom;
    private final Chance chance;
    private final SimulatedClock clock;
    private final MockMvc doors;
    private final List<Delivery> underWay = new ArrayList<>();
    private final Set<String> untold = new HashSet<>();

    public Post(Channels channels, Loom loom, Chance chance, SimulatedClock clock, MockMvc doors) {
        this.channels = channels;
        this.loom = loom;
        this.chance = chance;
        this.clock = clock;
        this.doors = doors;
    }

    public void reset() {
        underWay.clear();
        untold.clear();
    }

    /** Takes what the channels send now; it arrives by {@link #deliver}. */
    public boolean collect() {
        underWay.addAll(channels.simulator().dueDeliveries(clock.instant()));
        return !underWay.isEmpty();
    }

    /** When a channel sends something again. */
    public Optional<Instant> next() {
        return channels.simulator().book().notices().pending().stream()
                .map(notice -> notice.dueAt())
                .min(Instant::compareTo);
    }

    /**
     * Hands over one of the notices under way, or loses it.
     *
     * @param needless whether payment-service would find the news of a payment out by itself, so that it may never come
     */
    public void deliver(boolean calm, String service, Predicate<String> needless) {
        var delivery = underWay.remove(chance.below(underWay.size()));
        var number = outTradeNo(delivery);
        if (!calm && chance.oneIn(5) && needless.test(number)) {
            untold.add(number);
        }
        if (untold.contains(number) || (!calm && chance.oneIn(8))) {
            channels.simulator().delivered(delivery, 0, NOTHING);
        } else {
            handOver(service, delivery);
        }
    }

    /** Whether the channel will never tell of this order's payment. */
    public boolean isSilentAbout(String outTradeNo) {
        return untold.contains(outTradeNo);
    }

    private String outTradeNo(Delivery delivery) {
        return channels.simulator()
                .book()
                .notices()
                .find(delivery.noticeId())
                .map(notice -> notice.refundId().isEmpty() ? notice.outTradeNo() : "")
                .orElse("");
    }

    private void handOver(String service, Delivery delivery) {
        var answer = new Reply[1];
        loom.start(
                service,
                "hears notice %s #%d".formatted(delivery.noticeId(), delivery.attempt()),
                () -> answer[0] = posted(delivery),
                end -> {
                    var reply = end instanceof End.Done() && answer[0] != null ? answer[0] : new Reply(0, NOTHING);
                    channels.simulator().delivered(delivery, reply.status(), reply.body());
                });
    }

    private Reply posted(Delivery delivery) {
        Strand.pause("notice at the door");
        var request = MockMvcRequestBuilders.post(URI.create(delivery.url()).getPath())
                .content(delivery.body());
        delivery.headers().forEach((name, value) -> {
            if (name.equalsIgnoreCase("Content-Type")) {
                request.contentType(MediaType.parseMediaType(value));
            } else {
                request.header(name, value);
            }
        });
        try {
            var response = doors.perform(request).andReturn().getResponse();
            return new Reply(response.getStatus(), response.getContentAsByteArray());
        } catch (Exception neverFromAController) {
            throw new IllegalStateException(neverFromAController);
        }
    }

    private record Reply(int status, byte[] body) {}
}
