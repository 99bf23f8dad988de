package io.jinliu.payment.part;

import org.springframework.stereotype.Service;

/** Has a holder that lies elsewhere do what the payment's end asks of it, until it is done. Never inside a transaction. */
@Service
public class SettleParts {

    private final Parts parts;
    private final Holders holders;
    private final MarkPart markPart;

    SettleParts(Parts parts, Holders holders, MarkPart markPart) {
        this.parts = parts;
        this.holders = holders;
        this.markPart = markPart;
    }

    public void settle(long paymentNo) {
        parts.of(paymentNo).forEach(this::settle);
    }

    void settlePart(long partNo) {
        parts.find(partNo).ifPresent(this::settle);
    }

    private void settle(Part part) {
        switch (part.state()) {
            case TAKING -> {
                holders.of(part).take(part);
                markPart.ended(part);
            }
            case RELEASING -> {
                holders.of(part).release(part);
                markPart.ended(part);
            }
            case WANTED, HELD, TAKEN, RELEASED -> {}
        }
    }
}
