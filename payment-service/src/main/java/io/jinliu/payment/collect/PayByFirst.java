package io.jinliu.payment.collect;

import io.jinliu.payment.collect.PayDue.Request;
import io.jinliu.payment.collect.Payment.Pending;
import java.util.List;
import java.util.Optional;
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

    PayByFirst(PayDue payDue) {
        this.payDue = payDue;
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
