package io.jinliu.payment.card;

import io.jinliu.payment.channel.Method;
import io.jinliu.payment.collect.CardLocked;
import io.jinliu.payment.collect.Gatekeeper;
import io.jinliu.payment.collect.PayDue;
import io.jinliu.payment.collect.PayerNeeded;
import io.jinliu.payment.collect.WrongPin;
import io.jinliu.payment.due.Owed;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever pays with a card shows its PIN. An unknown card and a wrong PIN are told alike. */
@Component
@Order(1)
class RequirePin implements Gatekeeper {

    private final CheckPin checkPin;

    RequirePin(CheckPin checkPin) {
        this.checkPin = checkPin;
    }

    @Override
    public void admit(PayDue.Request request, Owed owed) {
        if (request.methods().anyMatch(Method.CARD::equals)) {
            var card = request.account(Method.CARD)
                    .orElseThrow(() -> new PayerNeeded(Method.CARD, Method.Particular.PAYER_ID));
            var pin = request.evidence().pin().orElseThrow(WrongPin::new);
            switch (checkPin.check(CardNo.parse(card).orElseThrow(WrongPin::new), pin)) {
                case RIGHT -> {}
                case WRONG -> throw new WrongPin();
                case LOCKED -> throw new CardLocked();
            }
        }
    }
}
