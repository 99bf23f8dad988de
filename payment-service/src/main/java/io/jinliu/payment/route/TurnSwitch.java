package io.jinliu.payment.route;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.route.Switch.Turn;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Switches methods and channels off, by one person, and on again, by two. */
@Service
public class TurnSwitch {

    /** All switches lie together. */
    public static final Slot SLOT = Slot.ofOwner("payment-switch");

    private final Switches switches;
    private final Audit audit;
    private final Clock clock;

    TurnSwitch(Switches switches, Audit audit, Clock clock) {
        this.switches = switches;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Turns it, or leaves it as it is if it is so already.
     *
     * @throws UnknownSubject if there is no such method or channel
     * @throws OtherHands if one person asks for it to be on twice
     */
    @Transactional
    public Switch turn(String subject, boolean on, String reason, String by) {
        var known = switches.lock(Subject.named(subject).orElseThrow(UnknownSubject::new));
        var turn = new Turn(by, reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
        var turned = on ? known.on(turn) : known.off(turn);
        if (turned.state().equals(known.state())) {
            return known;
        }
        switches.keep(turned);
        var word = turned.state().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(SLOT, "payment-switch." + word, subject, "%s: %s".formatted(by, reason));
        return turned;
    }

    /** Everything that was turned ever, as it stands. */
    public List<Switch> all() {
        return switches.all();
    }
}
