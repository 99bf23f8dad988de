package io.jinliu.schedule;

import io.jinliu.schedule.broker.Broker;
import io.jinliu.schedule.broker.Relay;
import io.jinliu.schedule.channel.Channels;
import io.jinliu.schedule.channel.Post;
import io.jinliu.schedule.loom.Chance;
import io.jinliu.schedule.loom.Loom;
import io.jinliu.schedule.loom.SimulatedClock;
import io.jinliu.schedule.loom.Trace;
import io.jinliu.schedule.order.OrderService;
import io.jinliu.schedule.payment.PaymentService;
import io.jinliu.schedule.points.PointsService;
import io.jinliu.schedule.service.Ground;
import io.jinliu.schedule.service.Sabotage;
import io.jinliu.schedule.service.Service;
import io.jinliu.schedule.service.Sweeping;
import io.jinliu.schedule.settlement.SettlementService;
import java.util.List;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestController;

/** The services, the channels and the broker in one JVM, built once and begun anew for each schedule. */
public final class World implements AutoCloseable {

    private final Market market;
    private final Chance chance = new Chance();
    private final SimulatedClock clock = new SimulatedClock();
    private final Trace trace = new Trace(clock);
    private final Loom loom = new Loom(trace);
    private final Broker broker = new Broker(loom, chance, clock, trace);
    private final Luck luck = new Luck(chance, trace);
    private final Channels channels = new Channels(clock);
    private final OrderService orders;
    private final PaymentService payments;
    private final SettlementService settlement;
    private final PointsService points;
    private final Post post;
    private final List<Relay> relays;
    private final List<Sweeping> sweeps;

    public World(Sabotage sabotage) {
        this(sabotage, Market.ALL);
    }

    public World(Sabotage sabotage, Market market) {
        this.market = market;
        var ground = new Ground(chance, clock, trace, loom, broker, luck, sabotage);
        this.orders = new OrderService(ground);
        this.payments = new PaymentService(ground, channels.merchant(), orders);
        this.settlement = new SettlementService(ground);
        this.points = new PointsService(ground);
        var doors = payments.service().context().getBeansWithAnnotation(RestController.class);
        var mvc = MockMvcBuilders.standaloneSetup(doors.values().toArray()).build();
        this.relays = services().stream().map(Service::relay).toList();
        this.sweeps = List.of(orders.sweeping(), payments.sweeping());
        this.post = new Post(channels, loom, chance, clock, mvc);
    }

    /** Begins anew: the same seed brings the same world. */
    void reset(long seed) {
        chance.seed(seed);
        clock.reset();
        trace.reset();
        broker.reset();
        post.reset();
        channels.reset(chance);
        luck.hold();
        orders.reset();
        payments.reset();
        settlement.service().reset();
        points.service().reset();
    }

    public Market market() {
        return market;
    }

    public Chance chance() {
        return chance;
    }

    public SimulatedClock clock() {
        return clock;
    }

    public Trace trace() {
        return trace;
    }

    public Loom loom() {
        return loom;
    }

    public Broker broker() {
        return broker;
    }

    public Luck luck() {
        return luck;
    }

    public Channels channels() {
        return channels;
    }

    public Post post() {
        return post;
    }

    public OrderService orders() {
        return orders;
    }

    public PaymentService payments() {
        return payments;
    }

    public SettlementService settlement() {
        return settlement;
    }

    public PointsService points() {
        return points;
    }

    public List<Service> services() {
        return List.of(orders.service(), payments.service(), settlement.service(), points.service());
    }

    public List<Relay> relays() {
        return relays;
    }

    public List<Sweeping> sweeps() {
        return sweeps;
    }

    @Override
    public void close() {
        orders.close();
        payments.close();
        settlement.close();
        points.close();
        channels.close();
    }
}
