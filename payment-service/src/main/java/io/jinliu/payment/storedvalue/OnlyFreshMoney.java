package io.jinliu.payment.storedvalue;

import io.jinliu.payment.channel.Method;
import io.jinliu.payment.collect.Gatekeeper;
import io.jinliu.payment.collect.MethodNotOffered;
import io.jinliu.payment.collect.PayDue;
import io.jinliu.payment.due.DueKind;
import io.jinliu.payment.due.Owed;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A wallet is not topped up from itself. */
@Component
@Order(1)
class OnlyFreshMoney implements Gatekeeper {

    @Override
    public void admit(PayDue.Request request, Owed owed) {
        if (request.method() == Method.WALLET && owed.ref().kind() == DueKind.TOP_UP) {
            throw new MethodNotOffered(request.method(), owed.ref());
        }
    }
}
