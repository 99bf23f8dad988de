package io.jinliu.acceptance.fault;

import io.jinliu.acceptance.story.ChannelWorld;
import io.jinliu.acceptance.story.Shop;
import io.jinliu.acceptance.story.Wire;
import io.jinliu.invariant.CommitOrder;
import io.jinliu.invariant.Premises;
import io.jinliu.platform.cli.FaultsOptions;
import io.jinliu.platform.control.ControlClient;
import io.jinliu.platform.plan.DataFolder;
import io.jinliu.platform.plan.PortPlan;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.SplittableRandom;

/** Lets people buy, strikes the system under them, and asks afterwards for everything that was promised. */
public final class Ordeal {

    private static final int IDENTICAL = 100;
    private static final int REFUNDS = 50;

    private final Shop shop;
    private final ChannelWorld channels;
    private final Executioner executioner;
    private final String nameServer;
    private final PrintStream out;
    private final Promises promises = new Promises();
    private final Tally tally;

    public Ordeal(PortPlan ports, ControlClient platform, DataFolder data, PrintStream out) {
        var wire = new Wire();
        this.shop = new Shop(uri(ports, ports.gateway()), wire);
        this.channels = new ChannelWorld(uri(ports, ports.simulator()), wire);
        var doors = new WireDoor(HttpClient.newHttpClient(), uri(ports, ports.wires()));
        this.executioner = new Executioner(new Parts(platform), data, doors);
        this.nameServer = "127.0.0.1:" + ports.nameServer();
        this.out = out;
        this.tally = new Tally(out);
    }

    /** @return whether everything promised was kept; invariants are somebody else's to judge */
    public boolean run(FaultsOptions options) throws InterruptedException {
        var plan = Plan.of(options);
        var journeys = options.races() > 0 ? race(options) : 0;
        if (options.outage() > 0) {
            suffer(Duration.ofSeconds(options.outage()), plan.seed());
        }
        if (options.races() + options.outage() == 0 || !plan.blows().isEmpty()) {
            journeys += strike(plan);
        }
        var broken = promises.broken(new PatientClient(shop));
        broken.forEach(what -> out.println("  broken    " + what));
        tally.sum();
        out.printf(
                "%d journeys, %d promises, %d broken; %d blows (seed %d)%n%n",
                journeys, promises.count(), broken.size(), tally.count(), plan.seed());
        return broken.isEmpty();
    }

    /** Asked when everything is at rest: what has not left yet is no contradiction. */
    public boolean leftInOrder(Premises premises) {
        var order = CommitOrder.read(premises);
        var queues = BrokerQueues.read(nameServer, order);
        var contradictions = queues.contradict(order);
        contradictions.forEach(what -> out.println("  out of order  " + what));
        out.printf("%d events in the broker's queues, %d not in commit order%n", queues.size(), contradictions.size());
        return contradictions.isEmpty();
    }

    private long strike(Plan plan) throws InterruptedException {
        var traffic = new Traffic(shop, channels, promises, plan.seed());
        traffic.start(plan.buyers());
        var random = new SplittableRandom(plan.seed());
        for (var blow : plan.blows()) {
            Thread.sleep(random.nextLong(500, 5_000));
            tally.tell(blow, executioner.strike(blow));
        }
        return traffic.end();
    }

    private void suffer(Duration time, long seed) throws InterruptedException {
        var result = new Outage(executioner, new PatientClient(shop), channels, promises, seed).of(time);
        out.printf(
                "The broker was away for %d s and ready again after %s; meanwhile %d orders were placed and paid%n",
                time.toSeconds(), Tally.seconds(result.back()), result.paid());
        if (result.paid() == 0) {
            promises.breaks("Nobody could buy anything while the broker was away");
        }
    }

    private long race(FaultsOptions options) {
        var crowds = new Crowds(shop, channels, promises);
        crowds.place(IDENTICAL, options.seed());
        crowds.refund(REFUNDS, options.seed());
        out.printf(
                "%d identical requests at once, and %d refunds of the whole of one order at once%n",
                IDENTICAL, REFUNDS);
        tally.sum(new Races(shop, channels, promises).run(options.races(), options.seed()));
        return options.races();
    }

    private static URI uri(PortPlan ports, int port) {
        return URI.create(ports.url(port));
    }
}
