package io.jinliu.schedule.service;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Ids;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.common.inbox.Inbox;
import io.jinliu.common.job.Sweep;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.schedule.broker.InMemoryInbox;
import io.jinliu.schedule.broker.InMemoryOutbox;
import io.jinliu.schedule.broker.Listeners;
import io.jinliu.schedule.broker.Relay;
import io.jinliu.schedule.store.CountedIds;
import io.jinliu.schedule.store.InMemoryAudit;
import io.jinliu.schedule.store.Store;
import io.jinliu.schedule.store.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** One service: a Spring context with its use cases and listeners, and ports that keep their rows in memory. */
public final class Service implements AutoCloseable {

    private final Ground ground;
    private final String name;
    private final Store store;
    private final CountedIds ids;
    private final InMemoryOutbox outbox;
    private final InMemoryInbox inbox;
    private final Outbox told;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** @param worker keeps the numbers of services apart */
    public Service(Ground ground, String name, int worker) {
        this.ground = ground;
        this.name = name;
        this.store = new Store(new Transactions(ground.fate()));
        this.ids = new CountedIds(worker);
        this.inbox = new InMemoryInbox(store);
        this.outbox = new InMemoryOutbox(name, store, json());
        this.told = ground.sabotage().of(Outbox.class, outbox);
    }

    private static JsonMapper json() {
        var builder = JsonMapper.builder();
        try (var context = new AnnotationConfigApplicationContext()) {
            ProductionBeans.strictJson(context);
            context.refresh();
            context.getBeansOfType(JsonMapperBuilderCustomizer.class)
                    .values()
                    .forEach(strict -> strict.customize(builder));
        }
        return builder.build();
    }

    public String name() {
        return name;
    }

    public Ground ground() {
        return ground;
    }

    public Store store() {
        return store;
    }

    public CountedIds ids() {
        return ids;
    }

    public InMemoryOutbox outbox() {
        return outbox;
    }

    /** The outbox as the service's ports get it. */
    public Outbox told() {
        return told;
    }

    public InMemoryInbox inbox() {
        return inbox;
    }

    /** Gives the service a port; in a sabotaged world a broken one. */
    public <T> void port(Class<T> port, T sound) {
        context.registerBean(port.getName(), port, () -> ground.sabotage().of(port, sound));
    }

    /** Finds the beans of the package and starts. */
    public void start(String root, Map<String, Object> settings) {
        context.getEnvironment().setActiveProfiles("test");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("schedule", settings));
        context.registerBean(PlatformTransactionManager.class, store::transactions);
        context.registerBean(Clock.class, ground::clock);
        port(Ids.class, ids);
        context.registerBean(Outbox.class, () -> told);
        port(Inbox.class, inbox);
        port(Audit.class, new InMemoryAudit(store));
        ProductionBeans.of(root, context);
        context.addBeanFactoryPostProcessor(
                new LazyInitializationBeanFactoryPostProcessor()); // who only reads is left out
        context.refresh();
        ground.broker().join(name, listeners());
    }

    private Listeners listeners() {
        var all = context.getBeanProvider(EventListener.class).stream()
                .<EventListener<?>>map(listener -> (EventListener<?>) listener)
                .toList();
        return new Listeners(context.getBean(Inbox.class), json(), all);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public AnnotationConfigApplicationContext context() {
        return context;
    }

    public List<Sweep<?>> sweeps() {
        return context.getBeanProvider(Sweep.class).stream()
                .<Sweep<?>>map(sweep -> (Sweep<?>) sweep)
                .toList();
    }

    public Relay relay() {
        return new Relay(name, outbox, ground.broker(), new TransactionTemplate(store.transactions()));
    }

    public void reset() {
        store.clear();
        ids.reset();
        relay().reset();
    }

    @Override
    public void close() {
        context.close();
    }
}
