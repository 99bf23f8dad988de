package io.jinliu.payment.collect;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.collect.Payment.Unfinished;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.Dues;
import io.jinliu.payment.due.Owed;
import io.jinliu.payment.part.HoldParts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a payment for a due while the due's row is locked: at most one is open, unless the open one cannot be closed at
 * its channel.
 */
@Service
@EnableConfigurationProperties({CollectSettings.class, TransferSettings.class})
class OpenPayment {

    private static final Duration LONGEST = Duration.ofHours(2);
    private static final Duration FIRST_QUESTION = Duration.ofSeconds(10);
    private static final Duration PATIENCE_AT_THE_TILL = Duration.ofSeconds(45);
    private static final Duration FIRST_QUESTION_AT_THE_TILL = Duration.ofSeconds(5);

    private final Dues dues;
    private final Payments payments;
    private final CollectSettings settings;
    private final TransferSettings transfers;
    private final HoldParts holdParts;
    private final Clock clock;

    OpenPayment(
            Dues dues,
            Payments payments,
            CollectSettings settings,
            TransferSettings transfers,
            HoldParts holdParts,
            Clock clock) {
        this.dues = dues;
        this.payments = payments;
        this.settings = settings;
        this.transfers = transfers;
        this.holdParts = holdParts;
        this.clock = clock;
    }

    /** What came of asking. */
    sealed interface Opening {

        /** Committed; the channel has not heard of it. */
        record Fresh(Pending payment) implements Opening {}

        /** This number, or an open payment of the same method. */
        record Known(Payment payment) implements Opening {}

        /** Another method is open and must be closed at its channel first; or a payment by code is being taken back. */
        record Occupied(Unfinished by) implements Opening {}
    }

    /** @param alongside opens even beside another open payment: its channel could not be asked to close it */
    @Transactional
    public Opening open(PayDue.Request request, boolean alongside) {
        var due = dues.lock(request.due()).orElseThrow(() -> new UnknownDue(request.due()));
        var known = payments.find(request.paymentNo());
        if (known.isPresent()) {
            return new Opening.Known(shared(ownedBy(request.buyer(), known.get())));
        }
        var owed = owedBy(request, due);
        var open = payments.open(request.due());
        var same = open.stream()
                .filter(payment -> payment instanceof Pending && isWished(payment.terms(), request))
                .findFirst();
        if (same.isPresent()) {
            return new Opening.Known(shared(same.get()));
        }
        return open.isEmpty() || alongside
                ? new Opening.Fresh(opened(request, owed))
                : new Opening.Occupied(open.getFirst());
    }

    /** What holds other parts is another payment. */
    private boolean isWished(Terms terms, PayDue.Request request) {
        return terms.method() == request.method()
                && (terms.mixed()
                        ? holdParts.areFor(terms.paymentNo(), request.parts())
                        : request.parts().isEmpty());
    }

    /** Whoever finds a payment without an answer asks its channel too: then its opener is not the only one who did. */
    private Payment shared(Payment payment) {
        if (payment instanceof Pending pending && pending.action().isEmpty()) {
            payments.askAgainAt(
                    pending.terms().paymentNo(),
                    clock.instant().plus(firstQuestion(pending.terms().method())));
        }
        return payment;
    }

    private Owed owedBy(PayDue.Request request, Due due) {
        return switch (due) {
            case Due.Open(var owed, var withdrawing) -> payable(owed, withdrawing, request);
            case Due.Collected collected -> {
                requireBuyer(collected.owed(), request);
                throw new NothingDue(request.due(), "it is paid");
            }
            case Due.Withdrawn _ -> throw new NothingDue(request.due(), "it is withdrawn");
        };
    }

    private Owed payable(Owed owed, boolean withdrawing, PayDue.Request request) {
        requireBuyer(owed, request);
        if (withdrawing) {
            throw new NothingDue(request.due(), "it is being withdrawn");
        }
        if (!clock.instant().isBefore(owed.payBefore())) {
            throw new NothingDue(request.due(), "its time is over");
        }
        return owed;
    }

    private Pending opened(PayDue.Request request, Owed owed) {
        var now = clock.instant();
        var held = request.held(owed.amount());
        var terms = new Terms(
                request.paymentNo(),
                request.due(),
                owed.buyer(),
                owed.merchant(),
                request.method(),
                owed.amount().minus(held),
                held,
                owed.subject(),
                request.payer().id(),
                request.instalments(),
                request.splittable(),
                now,
                expiry(request, owed, now));
        var payment = new Pending(terms, Optional.empty(), 0);
        payments.open(payment, now.plus(firstQuestion(request.method())));
        holdParts.want(terms.paymentNo(), owed.buyer(), request.parts());
        return payment;
    }

    private static Duration firstQuestion(Method method) {
        return method.byCode() ? FIRST_QUESTION_AT_THE_TILL : FIRST_QUESTION;
    }

    /** What cannot be closed must have come to rest when its due is called back at its end. */
    private Instant expiry(PayDue.Request request, Owed owed, Instant now) {
        if (request.method().channel().closes()) {
            return earlier(now.plus(longest(request.method())), owed.payBefore());
        }
        var last = owed.payBefore().minus(ClosePayment.UNDER_WAY);
        if (!now.isBefore(last)) {
            throw new NothingDue(request.due(), "too little of its time is left for " + request.method());
        }
        return earlier(now.plus(settings.unclosable()), last);
    }

    private Duration longest(Method method) {
        if (method.channel() == Channel.BANK) {
            return Duration.ofDays(transfers.days());
        }
        return method.byCode() ? PATIENCE_AT_THE_TILL : LONGEST;
    }

    private static void requireBuyer(Owed owed, PayDue.Request request) {
        if (!owed.buyer().equals(request.buyer())) {
            throw new UnknownDue(request.due());
        }
    }

    private static Payment ownedBy(String buyer, Payment payment) {
        if (!payment.terms().buyer().equals(buyer)) {
            throw new UnknownPayment(payment.terms().paymentNo());
        }
        return payment;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
