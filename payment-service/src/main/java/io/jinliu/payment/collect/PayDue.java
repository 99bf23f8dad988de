package io.jinliu.payment.collect;

import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.NotSent;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.OpenPayment.Opening;
import io.jinliu.payment.collect.Payment.Closed;
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.DueOwner;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.Dues;
import io.jinliu.payment.due.LearnDue;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Asks a channel for what a due owes.
 *
 * <p>Deliberately not transactional: the payment is committed before the channel hears of it, and no database
 * connection waits on the network. If we die in between, the sweep finds the pending payment and asks the channel.
 */
@Service
public class PayDue {

    private final Dues dues;
    private final DueOwner owner;
    private final LearnDue learnDue;
    private final OpenPayment openPayment;
    private final ClosePayment closePayment;
    private final ApplyAnswer applyAnswer;
    private final Channels channels;
    private final List<Gatekeeper> gatekeepers;

    PayDue(
            Dues dues,
            DueOwner owner,
            LearnDue learnDue,
            OpenPayment openPayment,
            ClosePayment closePayment,
            ApplyAnswer applyAnswer,
            Channels channels,
            List<Gatekeeper> gatekeepers) {
        this.dues = dues;
        this.owner = owner;
        this.learnDue = learnDue;
        this.openPayment = openPayment;
        this.closePayment = closePayment;
        this.applyAnswer = applyAnswer;
        this.channels = channels;
        this.gatekeepers = List.copyOf(gatekeepers);
    }

    /**
     * Opens a payment, or finds the one that is open already, and says what the buyer's device does next.
     *
     * @throws UnknownDue if nobody knows the due, or it is another buyer's
     * @throws NothingDue if it is paid, withdrawn or too late
     * @throws ChannelUnavailable if the channel could not be asked at all
     * @throws PaymentRejection if a gatekeeper refuses it
     */
    public Payment pay(Request request) {
        if (request.method() == Method.WECHAT_JSAPI && request.payerId().isEmpty()) {
            throw new PayerNeeded(request.method());
        }
        if (dues.find(request.due()).isEmpty()) {
            owner.ask(request.due()).ifPresent(learnDue::learn);
        }
        admit(request);
        return answer(opened(request));
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
        var opening = openPayment.open(request, false);
        if (opening instanceof Opening.Occupied(var other)) {
            closePayment.close(other.terms().paymentNo(), Reason.OTHER_METHOD);
            return openPayment.open(request, true);
        }
        return opening;
    }

    private Payment answer(Opening opening) {
        return switch (opening) {
            case Opening.Fresh(var payment) -> fresh(payment);
            case Opening.Known(Pending payment) when payment.action().isEmpty() -> charge(payment);
            case Opening.Known(Closed closed)
            when closed.why().reason() == Reason.NOT_SENT ->
                throw new ChannelUnavailable(closed.terms().method().channel());
            case Opening.Known(var payment) -> payment;
            case Opening.Occupied(var by) -> by;
        };
    }

    private Payment fresh(Pending payment) {
        var channel = payment.terms().method().channel();
        var answer = channels.of(channel).charge(payment.terms().charge());
        if (answer instanceof NotSent(var why)) {
            applyAnswer.apply(payment.terms().paymentNo(), new ChannelAnswer.Closed(why), Reason.NOT_SENT);
            throw new ChannelUnavailable(channel);
        }
        return applyAnswer.apply(payment.terms().paymentNo(), answer, Reason.CLOSED_BY_CHANNEL);
    }

    /** Whoever opened it got no answer, or died; the channel answers the same number with the same terms the same. */
    private Payment charge(Pending payment) {
        var answer = channels.of(payment.terms().method().channel())
                .charge(payment.terms().charge());
        return applyAnswer.apply(payment.terms().paymentNo(), answer, Reason.CLOSED_BY_CHANNEL);
    }

    /** @param paymentNo the number the work is claimed under, in the due's slot */
    public record Request(
            long paymentNo, String buyer, DueRef due, Method method, Optional<String> payerId, Evidence evidence) {

        public Request(long paymentNo, String buyer, DueRef due, Method method, Optional<String> payerId) {
            this(paymentNo, buyer, due, method, payerId, Evidence.NONE);
        }
    }
}
