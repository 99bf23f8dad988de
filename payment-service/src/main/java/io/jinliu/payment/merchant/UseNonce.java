package io.jinliu.payment.merchant;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Uses up a nonce in a transaction of its own, before the request does anything: whatever becomes of that, it is used. */
@Service
class UseNonce {

    private final Nonces nonces;
    private final Clock clock;

    UseNonce(Nonces nonces, Clock clock) {
        this.nonces = nonces;
        this.clock = clock;
    }

    /** False if the app has used it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean use(long appNo, String nonce) {
        return nonces.use(appNo, nonce, clock.instant());
    }
}
