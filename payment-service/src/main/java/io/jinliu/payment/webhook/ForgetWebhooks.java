package io.jinliu.payment.webhook;

import io.jinliu.common.job.Job;
import io.jinliu.common.sharding.Database;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What was told a month ago is not looked up any more. */
@Component
class ForgetWebhooks implements Job {

    static final Duration KEPT = Duration.ofDays(30);

    /** Events outlive their deliveries, so that none is forgotten on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofDays(5);

    private final Deliveries deliveries;
    private final NewsArchive archive;
    private final Clock clock;

    ForgetWebhooks(Deliveries deliveries, NewsArchive archive, Clock clock) {
        this.deliveries = deliveries;
        this.archive = archive;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-webhooks";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run(Database database) {
        var before = clock.instant().minus(KEPT);
        deliveries.forget(database, before);
        archive.forget(database, before.minus(ON_ITS_WAY));
    }
}
