package io.jinliu.payment.merchant;

import io.jinliu.common.job.Job;
import io.jinliu.common.sharding.Database;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** A request that is stale is refused for that; its nonce need not be remembered. */
@Component
class ForgetNonces implements Job {

    /** Five minutes before its time until five minutes after it, and one for good measure. */
    private static final Duration KEPT = AdmitRequest.WINDOW.multipliedBy(2).plusMinutes(1);

    private final Nonces nonces;
    private final Clock clock;

    ForgetNonces(Nonces nonces, Clock clock) {
        this.nonces = nonces;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-nonces";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run(Database database) {
        nonces.forget(database, clock.instant().minus(KEPT));
    }
}
