package io.jinliu.payment.storedvalue;

import io.jinliu.payment.collect.Evidence.OneTimeCode;
import io.jinliu.payment.collect.Gatekeeper;
import io.jinliu.payment.collect.PayDue;
import io.jinliu.payment.collect.SecondFactorNeeded;
import io.jinliu.payment.collect.WrongCode;
import io.jinliu.payment.due.Owed;
import io.jinliu.payment.storedvalue.Challenge.Purpose;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Larger payments of stored value need a code: a stolen token alone does not empty a wallet. Where stored value pays a
 * part, the whole due counts.
 */
@Component
@Order(2)
class RequireSecondFactor implements Gatekeeper {

    private final SendCode sendCode;
    private final CheckCode checkCode;
    private final StoredValueSettings settings;

    RequireSecondFactor(SendCode sendCode, CheckCode checkCode, StoredValueSettings settings) {
        this.sendCode = sendCode;
        this.checkCode = checkCode;
        this.settings = settings;
    }

    @Override
    public void admit(PayDue.Request request, Owed owed) {
        var ours = request.methods().filter(method -> method.channel().ours()).findFirst();
        if (ours.isPresent() && owed.amount().minor() > settings.factorAbove()) {
            require(request, new Purpose(request.buyer(), owed.ref(), ours.get(), owed.amount()));
        }
    }

    private void require(PayDue.Request request, Purpose purpose) {
        OneTimeCode code = request.evidence().code().orElseThrow(() -> new SecondFactorNeeded(sendCode.send(purpose)));
        if (!checkCode.passes(code, purpose, request.paymentNo())) {
            throw new WrongCode();
        }
    }
}
