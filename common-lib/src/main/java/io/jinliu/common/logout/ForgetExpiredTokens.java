package io.jinliu.common.logout;

import io.jinliu.common.job.Job;
import io.jinliu.common.sharding.Database;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** A token that has expired is refused for that; its revocation need not be remembered. */
@Component
class ForgetExpiredTokens implements Job {

    private final RevocationRows rows;

    ForgetExpiredTokens(RevocationRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "forget-expired-tokens";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run(Database database) {
        rows.forgetExpired(database);
    }
}
