package io.jinliu.payment.openitem;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.payment.openitem.OpenItem.Resolved;
import io.jinliu.payment.openitem.OpenItem.Terms;
import io.jinliu.payment.openitem.OpenItem.Unresolved;
import io.jinliu.payment.openitem.OpenItem.Waiting;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens and ends items, in the transaction of what causes them: one is never without the other. */
@Service
public class CallAttention {

    private static final int LONGEST_DETAIL = 255;

    private final OpenItems items;
    private final Ids ids;
    private final Clock clock;

    public CallAttention(OpenItems items, Ids ids, Clock clock) {
        this.items = items;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens an item, or opens it again; one that is open stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Call call) {
        switch (items.lock(call.slot, call.kind, call.subject).orElse(null)) {
            case null -> items.open(new Waiting(terms(call, ids.next(call.slot))));
            case Resolved resolved ->
                items.keep(resolved.reopen(terms(call, resolved.terms().no())));
            case Unresolved _ -> {}
        }
    }

    /** Sets its clock anew; does nothing if it is not open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(Slot slot, Kind kind, String subject, Instant dueAt) {
        if (items.lock(slot, kind, subject).orElse(null) instanceof Unresolved open) {
            items.keep(open.due(dueAt));
        }
    }

    /** Ends it because what it was about has ended; does nothing if it is not open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(Slot slot, Kind kind, String subject, String note) {
        if (items.lock(slot, kind, subject).orElse(null) instanceof Unresolved open) {
            items.keep(open.finish(shortened(note), clock.instant()));
        }
    }

    private Terms terms(Call call, long number) {
        var now = clock.instant();
        return new Terms(
                number,
                call.kind,
                call.subject,
                call.merchant,
                call.amount,
                shortened(call.detail),
                now,
                call.dueAt.orElseGet(() -> now.plus(call.kind.clock())));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_DETAIL));
    }

    /** Who is needed for what. */
    public record Call(
            Slot slot,
            Kind kind,
            String subject,
            Optional<String> merchant,
            Optional<Money> amount,
            String detail,
            Optional<Instant> dueAt) {

        /** About one of our numbers, in its slot, by the kind's own clock. */
        public static Call about(long number, Kind kind, Optional<String> merchant, Money amount, String detail) {
            return new Call(
                    Slot.ofNumber(number),
                    kind,
                    Long.toString(number),
                    merchant,
                    Optional.of(amount),
                    detail,
                    Optional.empty());
        }

        /** About a contradiction, wherever it was noted. */
        public static Call contradiction(Slot slot, String subject, String detail) {
            return new Call(
                    slot, Kind.CONTRADICTION, subject, Optional.empty(), Optional.empty(), detail, Optional.empty());
        }
    }
}
