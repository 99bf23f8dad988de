package io.jinliu.payment.route;

import io.jinliu.payment.collect.Gatekeeper;
import io.jinliu.payment.collect.MethodIsOff;
import io.jinliu.payment.collect.PayDue;
import io.jinliu.payment.due.Owed;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** No new payment by what an operator has switched off. It asks before the others: nobody is sent a code in vain. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OnlyWhatIsOn implements Gatekeeper {

    private final Switchboard switchboard;

    OnlyWhatIsOn(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    @Override
    public void admit(PayDue.Request request, Owed owed) {
        request.methods()
                .filter(method -> !switchboard.isOn(method))
                .findFirst()
                .ifPresent(method -> {
                    throw new MethodIsOff(method);
                });
    }
}
