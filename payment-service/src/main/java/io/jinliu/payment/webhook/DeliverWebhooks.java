package io.jinliu.payment.webhook;

import io.jinliu.common.job.Job;
import io.jinliu.common.sharding.Database;
import io.jinliu.payment.webhook.Deliveries.Due;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Starts what is due and does not wait for it: unlike a sweep's items, these hang on strangers' servers. What finds no
 * place stays due.
 */
@Component
class DeliverWebhooks implements Job, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverWebhooks.class);

    static final int AT_ONCE_EACH = 4;
    static final int AT_ONCE = 32;

    private final Deliveries deliveries;
    private final SendDelivery sendDelivery;
    private final Clock clock;
    private final Lanes lanes = new Lanes(AT_ONCE_EACH, AT_ONCE);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    DeliverWebhooks(Deliveries deliveries, SendDelivery sendDelivery, Clock clock) {
        this.deliveries = deliveries;
        this.sendDelivery = sendDelivery;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deliver-webhooks";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run(Database database) {
        if (lanes.free() == 0) {
            return;
        }
        for (var due : deliveries.due(database, clock.instant(), AT_ONCE_EACH, AT_ONCE * AT_ONCE_EACH)) {
            if (lanes.enter(due.endpointNo())) {
                workers.execute(() -> work(due));
            }
        }
    }

    private void work(Due due) {
        try {
            sendDelivery.send(due.deliveryNo());
        } catch (RuntimeException failed) { // ours, not the merchant's: it comes due again and is found again
            LOG.warn("Webhook delivery {} failed and will be found again", due.deliveryNo(), failed);
        } finally {
            lanes.leave(due.endpointNo());
        }
    }

    /** What is under way ends within seconds; what is not begun is another process's. */
    @Override
    public void destroy() {
        workers.close();
    }
}
