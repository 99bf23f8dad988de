package io.jinliu.payment.security;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.common.time.MachineTime;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.security.WireRecord.Direction;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Callbacks we did not believe: each is counted, and so many a minute are written down with their evidence. A forger
 * must not fill our disk; that he tried, and how often, must not be lost.
 */
@Component
@EnableConfigurationProperties(CallbackSettings.class)
public class RefusedCallbacks {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedCallbacks.class);

    private final WireArchive archive;
    private final Audit audit;
    private final MeterRegistry meters;
    private final MachineTime machineTime;
    private final CallbackSettings settings;
    private final Map<Channel, Ration> rations = new ConcurrentHashMap<>();

    public RefusedCallbacks(
            WireArchive archive,
            Audit audit,
            MeterRegistry meters,
            MachineTime machineTime,
            CallbackSettings settings) {
        this.archive = archive;
        this.audit = audit;
        this.meters = meters;
        this.machineTime = machineTime;
        this.settings = settings;
    }

    void add(Channel channel, CallbackRefused refusal, String evidence) {
        meters.counter(
                        "jinliu.callbacks.refused",
                        "channel",
                        channel.name(),
                        "reason",
                        refusal.reason().name())
                .increment();
        var ration = ask(channel);
        if (ration.granted()) {
            write(channel, refusal, evidence);
        }
        if (ration.first()) {
            warn(channel, refusal, ration.deniedBefore());
        }
    }

    private Ration ask(Channel channel) {
        var now = machineTime.instant();
        var most = settings.refusalsKeptPerMinute();
        return rations.merge(channel, Ration.NONE.ask(now, most), (held, _) -> held.ask(now, most));
    }

    private void write(Channel channel, CallbackRefused refusal, String evidence) {
        var reason = "%s: %s".formatted(refusal.reason(), refusal.getMessage());
        var kept =
                new WireRecord(channel, Direction.REFUSED, "callback", refusal.subject(), reason + "\n\n" + evidence);
        archive.keep(kept);
        audit.record(kept.slot(), "callback.refused", kept.subject(), channel + " " + reason);
    }

    /** One line a minute, however many there are. */
    private void warn(Channel channel, CallbackRefused refusal, long before) {
        LOG.warn(
                "{} callback refused, {}: {}; {} more since the last line",
                channel,
                refusal.reason(),
                refusal.getMessage(),
                before);
        if (before > 0) {
            audit.record(
                    Slot.ofOwner(channel.name()),
                    "callback.flood",
                    channel.name(),
                    "%d callbacks were refused without a row of their own".formatted(before));
        }
    }
}
