package io.jinliu.payment.collect;

import io.jinliu.common.audit.Audit;
import io.jinliu.payment.collect.MethodOrder.Arranged;
import io.jinliu.payment.collect.PayDue.Request;
import io.jinliu.payment.collect.Payment.Pending;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Pays by the first of several methods that leads somewhere, so that one channel's trouble does not keep a buyer from
 * paying. A method is passed over only while nobody can have paid by it: nothing was sent, or nothing was shown. What was
 * opened by it is closed first, as for whoever changes his mind.
 */
@Service
public class PayByFirst {

    private static final Logger LOG = LoggerFactory.getLogger(PayByFirst.class);

    private final PayDue payDue;
    private final MethodOrder order;
    private final Audit audit;

    PayByFirst(PayDue payDue, MethodOrder order, Audit audit) {
        this.payDue = payDue;
        this.order = order;
        this.audit = audit;
    }

    /** @param route why it was this method's turn, where the rules arranged them */
    public record Tried(Payment payment, Optional<Arranged> route) {}

    /**
     * The same in the order of our rules; where none fits, as wished. What the rules did is audited before anything is
     * opened.
     */
    public Tried arranged(List<Request> wishes) {
        var route = route(wishes);
        return new Tried(pay(route.map(one -> inOrder(wishes, one)).orElse(wishes)), route);
    }

    private Optional<Arranged> route(List<Request> wishes) {
        var first = wishes.getFirst();
        var route = payDue.owed(first.due(), first.buyer())
                .flatMap(owed -> order.arrange(
                        owed,
                        first.paymentNo(),
                        wishes.stream().map(Request::method).toList()));
        route.ifPresent(one ->
                audit.record(first.due().slot(), "payment.routed", Long.toString(first.paymentNo()), one.toString()));
        return route;
    }

    /** Whose turn it is first has the first number: who repeats the request finds what was opened by it. */
    private static List<Request> inOrder(List<Request> wishes, Arranged route) {
        var byMethod = wishes.stream().collect(Collectors.toMap(Request::method, Function.identity()));
        return IntStream.range(0, wishes.size())
                .mapToObj(place -> Optional.ofNullable(
                                byMethod.get(route.places().get(place).method()))
                        .orElseThrow()
                        .under(wishes.get(place).paymentNo()))
                .toList();
    }

    /**
     * Opens a payment by one of the methods.
     *
     * @param wishes for one due, the dearest first, each under a number of its own
     * @throws ChannelUnavailable if the last channel could not be asked either
     * @throws MethodIsOff if the last method is switched off too
     */
    public Payment pay(List<Request> wishes) {
        for (var wish : wishes.subList(0, wishes.size() - 1)) {
            var payment = attempt(wish);
            if (payment.isPresent()) {
                return payment.get();
            }
            LOG.info("{} leads nowhere for {}: the next method is tried", wish.method(), wish.due());
        }
        return payDue.pay(wishes.getLast());
    }

    private Optional<Payment> attempt(Request wish) {
        try {
            return Optional.of(payDue.pay(wish)).filter(PayByFirst::leadsOn);
        } catch (ChannelUnavailable | MethodIsOff _) {
            return Optional.empty();
        }
    }

    /** Without an action there is nothing that the buyer could do to pay. */
    private static boolean leadsOn(Payment payment) {
        return !(payment instanceof Pending pending) || pending.action().isPresent();
    }
}
