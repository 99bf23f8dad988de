package io.jinliu.common.logout;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.common.outbox.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a revocation here and tells the other services of it, both or neither. */
@Service
class RevokeToken {

    static final String TOPIC = "identity-events";

    private final RevocationRows rows;
    private final Outbox outbox;
    private final Audit audit;

    RevokeToken(RevocationRows rows, Outbox outbox, Audit audit) {
        this.rows = rows;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** The second time it does nothing. */
    @Transactional
    public void revoke(TokenRevoked token) {
        if (rows.keep(token)) {
            var slot = Slot.ofOwner(token.tokenHash());
            audit.record(slot, "token.revoked", token.tokenHash(), "given up by its holder");
            outbox.append(slot, TOPIC, token.tokenHash(), token);
        }
    }
}
