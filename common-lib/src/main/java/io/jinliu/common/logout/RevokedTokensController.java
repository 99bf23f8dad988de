package io.jinliu.common.logout;

import io.jinliu.common.time.MachineTime;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells the gateway, which has no database, what is revoked. It is open like the probes, and not routed: it says nothing
 * but hashes.
 */
@RestController
@Hidden
class RevokedTokensController {

    private final RevokedTokens revoked;
    private final MachineTime machineTime;

    RevokedTokensController(RevokedTokens revoked, MachineTime machineTime) {
        this.revoked = revoked;
        this.machineTime = machineTime;
    }

    /** @param seconds how far back; without it everything */
    @GetMapping("/revoked-tokens")
    @PermitAll
    List<TokenRevoked> list(@RequestParam(required = false) @Nullable Integer seconds) {
        return revoked.since(
                seconds == null ? Instant.EPOCH : machineTime.instant().minusSeconds(seconds));
    }
}
