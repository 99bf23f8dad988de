package io.jinliu.payment.part;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds a payment's parts: what lies beside it while it is opened, the rest before its channel hears of it. */
@Service
public class HoldParts {

    private final Parts parts;
    private final Holders holders;
    private final MarkPart markPart;
    private final Ids ids;

    HoldParts(Parts parts, Holders holders, MarkPart markPart, Ids ids) {
        this.parts = parts;
        this.holders = holders;
        this.markPart = markPart;
        this.ids = ids;
    }

    /**
     * Writes down what is wanted, with the payment, and holds what lies beside it.
     *
     * @throws NotCovered if that is not there; then nothing is opened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void want(long paymentNo, String buyer, List<Wish> wishes) {
        wishes.forEach(wish -> want(Part.wanted(ids.next(Slot.ofNumber(paymentNo)), paymentNo, buyer, wish)));
    }

    /** Whether these are the parts that were wanted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean areFor(long paymentNo, List<Wish> wishes) {
        return parts.of(paymentNo).stream().map(Part::wish).toList().equals(wishes);
    }

    private void want(Part part) {
        parts.add(part);
        if (holders.of(part).besideThePayment()) {
            var number = holders.of(part).hold(part);
            parts.move(part.held(number.orElseThrow(() -> new NotCovered(part))), part.state(), Optional.empty());
        }
    }

    /**
     * Holds what lies elsewhere; asked again, nothing more. Never inside a transaction.
     *
     * @throws NotCovered if that is not there, or the payment was closed meanwhile
     */
    public void hold(long paymentNo) {
        for (var part : parts.of(paymentNo)) {
            if (!part.isHeld()) {
                var number = part.isOpen() ? holders.of(part).hold(part) : OptionalLong.empty();
                if (number.isEmpty() || !markPart.held(part.held(number.getAsLong()))) {
                    throw new NotCovered(part);
                }
            }
        }
    }
}
