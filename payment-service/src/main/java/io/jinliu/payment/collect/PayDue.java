package io.jinliu.payment.collect;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.NotSent;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Method.Particular;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.OpenPayment.Opening;
import io.jinliu.payment.collect.Payment.Closed;
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.DueKind;
import io.jinliu.payment.due.DueOwner;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.Dues;
import io.jinliu.payment.due.LearnDue;
import io.jinliu.payment.due.Owed;
import io.jinliu.payment.part.HoldParts;
import io.jinliu.payment.part.NotCovered;
import io.jinliu.payment.part.Wish;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Asks a channel for what a due owes.
 *
 * <p>Deliberately not transactional: the payment is committed before the channel hears of it, and no database
 * connection waits on the network. If we die in between, the sweep finds the pending payment and asks the channel.
 */
@Service
public class PayDue {

    private static final String LACKING = "PART_NOT_COVERED";

    private final Dues dues;
    private final DueOwner owner;
    private final LearnDue learnDue;
    private final OpenPayment openPayment;
    private final ClosePayment closePayment;
    private final ApplyAnswer applyAnswer;
    private final Channels channels;
    private final HoldParts holdParts;
    private final List<Gatekeeper> gatekeepers;

    PayDue(
            Dues dues,
            DueOwner owner,
            LearnDue learnDue,
            OpenPayment openPayment,
            ClosePayment closePayment,
            ApplyAnswer applyAnswer,
            Channels channels,
            HoldParts holdParts,
            List<Gatekeeper> gatekeepers) {
        this.dues = dues;
        this.owner = owner;
        this.learnDue = learnDue;
        this.openPayment = openPayment;
        this.closePayment = closePayment;
        this.applyAnswer = applyAnswer;
        this.channels = channels;
        this.holdParts = holdParts;
        this.gatekeepers = List.copyOf(gatekeepers);
    }

    /**
     * Opens a payment, or finds the one that is open already, and says what the buyer's device does next.
     *
     * @throws UnknownDue if nobody knows the due, or it is another buyer's
     * @throws NothingDue if it is paid, withdrawn or too late
     * @throws PayerNeeded if the method needs to know more of the payer
     * @throws NotOfThisMethod if more was said than the method knows what to do with
     * @throws PartsDoNotFit if other methods are to pay all of it, or more, or in another currency
     * @throws PartNotCovered if one of them does not hold so much
     * @throws ChannelUnavailable if the channel could not be asked at all
     * @throws PaymentRejection if a gatekeeper refuses it
     */
    public Payment pay(Request request) {
        request.requireWhatItNeeds();
        if (dues.find(request.due()).isEmpty()) {
            owner.ask(request.due()).ifPresent(learnDue::learn);
        }
        admit(request);
        return answer(opened(request), request.payer());
    }

    /** What the due owes as far as its owner tells; empty if nobody knows it, or it is another buyer's. */
    Optional<Money> owed(DueRef ref, String buyer) {
        if (dues.find(ref).isEmpty()) {
            owner.ask(ref).ifPresent(learnDue::learn);
        }
        return dues.find(ref)
                .filter(due -> due instanceof Due.Open)
                .map(due -> ((Due.Open) due).owed())
                .filter(owed -> owed.buyer().equals(buyer))
                .map(Owed::amount);
    }

    /** Of a due that is not open, or another's, nobody is asked: {@link OpenPayment} has its own words for it. */
    private void admit(Request request) {
        if (dues.find(request.due()).orElse(null) instanceof Due.Open open
                && open.owed().buyer().equals(request.buyer())) {
            gatekeepers.forEach(gatekeeper -> gatekeeper.admit(request, open.owed()));
        }
    }

    /** If the other method could not be closed both stay open; the first to collect wins. */
    private Opening opened(Request request) {
        var opening = open(request, false);
        if (opening instanceof Opening.Occupied(var other)) {
            closePayment.close(other.terms().paymentNo(), Reason.OTHER_METHOD);
            return open(request, true);
        }
        return opening;
    }

    private Opening open(Request request, boolean alongside) {
        try {
            return openPayment.open(request, alongside);
        } catch (NotCovered lacking) {
            throw new PartNotCovered(lacking);
        }
    }

    private Payment answer(Opening opening, Payer payer) {
        return switch (opening) {
            case Opening.Fresh(var payment) -> fresh(payment, payer);
            case Opening.Known(Pending payment) when payment.terms().method().byCode() -> ask(payment);
            case Opening.Known(Closed closed) when isLacking(closed) -> throw new PartNotCovered(closed.why());
            case Opening.Known(Pending payment) when payment.action().isEmpty() -> charge(payment, payer);
            case Opening.Known(Closed closed)
            when closed.why().reason() == Reason.NOT_SENT ->
                throw new ChannelUnavailable(closed.terms().method().channel());
            case Opening.Known(var payment) -> payment;
            case Opening.Occupied(var by) -> by;
        };
    }

    private static boolean isLacking(Closed closed) {
        return closed.terms().mixed()
                && closed.why().channelCode().filter(LACKING::equals).isPresent();
    }

    private Payment fresh(Pending payment, Payer payer) {
        hold(payment);
        var channel = payment.terms().method().channel();
        var answer = channels.of(channel).charge(payment.terms().charge(payer));
        if (answer instanceof NotSent(var why)) {
            applyAnswer.apply(payment.terms().paymentNo(), new ChannelAnswer.Closed(why), Reason.NOT_SENT);
            throw new ChannelUnavailable(channel);
        }
        return applied(payment, answer);
    }

    /** Whoever opened it got no answer, or died; the channel answers the same number with the same terms the same. */
    private Payment charge(Pending payment, Payer payer) {
        hold(payment);
        return applied(payment, channel(payment).charge(payment.terms().charge(payer)));
    }

    /** Before any channel hears of it. What cannot be held is given up as a whole. */
    private void hold(Pending payment) {
        if (payment.terms().mixed()) {
            try {
                holdParts.hold(payment.terms().paymentNo());
            } catch (NotCovered lacking) {
                applied(payment, new ChannelAnswer.Refused(LACKING, String.valueOf(lacking.getMessage())));
                throw new PartNotCovered(lacking);
            }
        }
    }

    /** A code pays once: it is never sent again, not even under the same number. */
    private Payment ask(Pending payment) {
        return applied(payment, channel(payment).query(payment.terms().paymentNo()));
    }

    private PaymentChannel channel(Pending payment) {
        return channels.of(payment.terms().method().channel());
    }

    private Payment applied(Pending payment, ChannelAnswer answer) {
        return applyAnswer.apply(payment.terms().paymentNo(), answer, Reason.CLOSED_BY_CHANNEL);
    }

    /**
     * What somebody wants to pay, and how.
     *
     * @param paymentNo the number the work is claimed under, in the due's slot
     * @param instalments how many months he pays it back in; 0 if he does not
     * @param splittable whether a part of it is to go to others later; only of what pays an order
     * @param evidence what a gatekeeper may ask for
     * @param parts what something of ours pays of it; the method pays the rest
     */
    public record Request(
            long paymentNo,
            String buyer,
            DueRef due,
            Method method,
            Payer payer,
            int instalments,
            boolean splittable,
            Evidence evidence,
            List<Wish> parts) {

        public Request {
            parts = List.copyOf(parts);
        }

        public Request(
                long paymentNo,
                String buyer,
                DueRef due,
                Method method,
                Payer payer,
                int instalments,
                boolean splittable,
                Evidence evidence) {
            this(paymentNo, buyer, due, method, payer, instalments, splittable, evidence, List.of());
        }

        public Request(
                long paymentNo,
                String buyer,
                DueRef due,
                Method method,
                Payer payer,
                int instalments,
                Evidence evidence) {
            this(paymentNo, buyer, due, method, payer, instalments, false, evidence);
        }

        public Request(long paymentNo, String buyer, DueRef due, Method method, Payer payer, int instalments) {
            this(paymentNo, buyer, due, method, payer, instalments, Evidence.NONE);
        }

        /** The same wish by another method, which asks for nothing of the payer. */
        public Request by(Method other, long otherNo) {
            return new Request(otherNo, buyer, due, other, Payer.ANYBODY, 0, splittable, evidence, parts);
        }

        /** The same wish under another number. */
        public Request under(long otherNo) {
            return new Request(otherNo, buyer, due, method, payer, instalments, splittable, evidence, parts);
        }

        /** Every way that money is to come by. */
        public Stream<Method> methods() {
            return Stream.concat(Stream.of(method), parts.stream().map(Wish::method));
        }

        /** Whose number is to pay by this method, if one does. */
        public Optional<String> account(Method way) {
            return way == method
                    ? payer.id()
                    : parts.stream()
                            .filter(part -> part.method() == way)
                            .findFirst()
                            .flatMap(Wish::account);
        }

        /**
         * What the parts are together.
         *
         * @throws PartsDoNotFit if they leave nothing for the method to collect
         */
        Money held(Money due) {
            if (parts.stream().anyMatch(part -> !fits(part.amount(), due))) {
                throw new PartsDoNotFit(due);
            }
            var held = parts.stream().map(Wish::amount).reduce(due.zero(), Money::plus);
            if (held.compareTo(due) >= 0) {
                throw new PartsDoNotFit(due);
            }
            return held;
        }

        private static boolean fits(Money part, Money due) {
            return part.positive() && part.currency().equals(due.currency()) && part.compareTo(due) < 0;
        }

        private void requireWhatItNeeds() {
            for (var particular : Particular.values()) {
                if (method.needs(particular) && !payer.has(particular)) {
                    throw new PayerNeeded(method, particular);
                }
                if (!method.needs(particular) && payer.has(particular)) {
                    throw new NotOfThisMethod(method, particular.name());
                }
            }
            if (instalments != 0 && !method.byInstalments()) {
                throw new NotOfThisMethod(method, "INSTALMENTS");
            }
            if (splittable && (due.kind() != DueKind.ORDER || !method.channel().shares())) {
                throw new NotOfThisMethod(method, "SPLITTABLE");
            }
            if (!parts.isEmpty()) {
                requireWholePayment();
            }
        }

        /** Parts are of an order, each by something of ours, each way once; and nobody waits for days for the rest. */
        private void requireWholePayment() {
            if (due.kind() != DueKind.ORDER || splittable || method.channel() == Channel.BANK) {
                throw new NotOfThisMethod(method, "PARTS");
            }
            for (var part : parts) {
                if (!part.method().channel().ours()
                        || methods().filter(part.method()::equals).count() > 1) {
                    throw new NotOfThisMethod(part.method(), "PARTS");
                }
                if (part.method().needs(Particular.PAYER_ID) != part.account().isPresent()) {
                    throw new PayerNeeded(part.method(), Particular.PAYER_ID);
                }
            }
        }
    }
}
