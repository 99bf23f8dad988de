package io.jinliu.payment.bank;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.collect.Gatekeeper;
import io.jinliu.payment.collect.MethodNotOffered;
import io.jinliu.payment.collect.PayDue;
import io.jinliu.payment.due.Owed;
import io.jinliu.payment.guard.RealWorld;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where money is real, nobody is told to transfer it to the account of the playground. */
@Component
@Order(1)
class OnlyOurAccount implements Gatekeeper {

    private final BankSettings settings;
    private final RealWorld realWorld;

    OnlyOurAccount(BankSettings settings, RealWorld realWorld) {
        this.settings = settings;
        this.realWorld = realWorld;
    }

    @Override
    public void admit(PayDue.Request request, Owed owed) {
        if (request.method().channel() == Channel.BANK && settings.isPlayground() && !realWorld.isPlayground()) {
            throw new MethodNotOffered(request.method(), owed.ref());
        }
    }
}
