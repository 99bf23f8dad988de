package io.jinliu.common.logout;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps what was revoked at another service. */
@Component
class TokenRevokedListener implements EventListener<TokenRevoked> {

    private final RevocationRows rows;
    private final String service;

    TokenRevokedListener(RevocationRows rows, @Value("${spring.application.name}") String service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String topic() {
        return RevokeToken.TOPIC;
    }

    @Override
    public Class<TokenRevoked> event() {
        return TokenRevoked.class;
    }

    @Override
    public String consumer() {
        return service + ".revoke-token";
    }

    @Override
    public Slot slot(TokenRevoked event) {
        return Slot.ofOwner(event.tokenHash());
    }

    @Override
    public void on(TokenRevoked event) {
        rows.keep(event);
    }
}
