package io.jinliu.common.sharding;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes each {@link WarmUp} and takes back what it wrote; Spring Boot is ready when its runners are done. A walk that
 * fails ends the start: a service whose statements do not work must not say that it is ready.
 */
@Component
class WarmUps implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUps.class);

    /** More than a request has: everything is slow the first time. */
    private static final int SECONDS = 60;

    private final List<WarmUp> warmUps;
    private final TransactionTemplate transaction;

    WarmUps(ObjectProvider<WarmUp> warmUps, PlatformTransactionManager transactions) {
        this.warmUps = warmUps.orderedStream().toList();
        this.transaction = new TransactionTemplate(transactions);
        transaction.setTimeout(SECONDS);
        transaction.setName(OneDatabase.WARM_UP);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        warmUps.forEach(warmUp -> transaction.executeWithoutResult(walk -> {
            walk.setRollbackOnly();
            warmUp.walk();
        }));
        LOG.info("Warm: {} walk(s) taken and taken back", warmUps.size());
    }
}
