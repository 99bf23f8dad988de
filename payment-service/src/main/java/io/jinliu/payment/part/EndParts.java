package io.jinliu.payment.part;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes or releases a payment's parts in the transaction that collects or closes it; its row is locked. */
@Service
public class EndParts {

    /** How long whoever ended the payment has it to himself before the sweep does it. */
    private static final Duration OURS_TO_DO = Duration.ofSeconds(5);

    private final Parts parts;
    private final Holders holders;
    private final Clock clock;

    EndParts(Parts parts, Holders holders, Clock clock) {
        this.parts = parts;
        this.holders = holders;
        this.clock = clock;
    }

    /** Whether the whole due can be paid: every part is still held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean areHeld(long paymentNo) {
        return parts.lock(paymentNo).stream().allMatch(Part::isHeld);
    }

    /** Takes them; each has the number that its money is known by. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Part> take(long paymentNo) {
        return parts.lock(paymentNo).stream().map(this::taken).toList();
    }

    /** Lets go of what is not ended yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(long paymentNo) {
        parts.lock(paymentNo).stream().filter(Part::isOpen).forEach(this::released);
    }

    private Part taken(Part part) {
        var next = part.take(holders.of(part).besideThePayment());
        return ended(part, next, Holder::take);
    }

    private void released(Part part) {
        var next = part.release(holders.of(part).besideThePayment());
        ended(part, next, Holder::release);
    }

    private Part ended(Part part, Part next, BiConsumer<Holder, Part> end) {
        var holder = holders.of(part);
        if (holder.besideThePayment()) {
            end.accept(holder, part);
        }
        parts.move(next, part.state(), askAt(holder));
        return next;
    }

    private Optional<Instant> askAt(Holder holder) {
        return holder.besideThePayment()
                ? Optional.empty()
                : Optional.of(clock.instant().plus(OURS_TO_DO));
    }
}
