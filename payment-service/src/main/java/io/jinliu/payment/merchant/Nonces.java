package io.jinliu.payment.merchant;

import io.jinliu.common.sharding.Database;
import java.time.Instant;

/** Where used nonces are remembered. */
public interface Nonces {

    /** False if the app has used it. */
    boolean use(long appNo, String nonce, Instant at);

    /** Forgets what was used before; some at a time. */
    void forget(Database database, Instant before);
}
