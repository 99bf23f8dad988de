package io.jinliu.acceptance.fault;

import io.jinliu.acceptance.check.CannotLook;
import io.jinliu.acceptance.fault.Executioner.Death;
import io.jinliu.acceptance.story.ChannelWorld;
import io.jinliu.acceptance.story.Shop;
import io.jinliu.acceptance.story.Wire;
import io.jinliu.fault.Failpoint;
import io.jinliu.platform.control.ControlClient;
import io.jinliu.platform.plan.DataFolder;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Lets people buy, kills services under them, and asks afterwards for everything that was promised. */
public final class Ordeal {

    private static final List<String> VICTIMS =
            List.of("order-service", "payment-service", "settlement-service", "points-service");

    private final Shop shop;
    private final ChannelWorld channels;
    private final ControlClient platform;
    private final DataFolder data;
    private final PrintStream out;

    public Ordeal(URI gateway, URI simulator, ControlClient platform, DataFolder data, PrintStream out) {
        var wire = new Wire();
        this.shop = new Shop(gateway, wire);
        this.channels = new ChannelWorld(simulator, wire);
        this.platform = platform;
        this.data = data;
        this.out = out;
    }

    /**
     * What is to happen.
     *
     * @param seed decides what is bought, and who is killed when
     * @param points where services die, one after another
     * @param kills how often a random service is killed at a random moment after that
     * @param buyers how many people buy at the same time
     */
    public record Plan(long seed, List<Failpoint> points, int kills, int buyers) {}

    /** @return how many promises were broken; invariants are somebody else's to judge */
    public int run(Plan plan) throws InterruptedException {
        requireAgents(plan);
        var promises = new Promises();
        var traffic = new Traffic(shop, channels, promises, plan.seed());
        traffic.start(plan.buyers());
        var deaths = deaths(plan);
        var journeys = traffic.end();
        var broken = promises.broken(new PatientClient(shop));
        broken.forEach(what -> out.println("  broken    " + what));
        sum(deaths);
        out.printf(
                Locale.ROOT,
                "%d journeys, %d promises, %d broken; %d deaths (seed %d)%n%n",
                journeys,
                promises.count(),
                broken.size(),
                deaths.size(),
                plan.seed());
        return broken.size();
    }

    private List<Death> deaths(Plan plan) throws InterruptedException {
        var executioner = new Executioner(platform, data.failpoints());
        var deaths = new ArrayList<Death>();
        for (var point : plan.points()) {
            executioner.at(point).ifPresentOrElse(death -> tell(deaths, death), () -> missed(point));
        }
        var random = new SplittableRandom(plan.seed());
        for (var kill = 0; kill < plan.kills(); kill++) {
            Thread.sleep(random.nextLong(500, 5_000));
            tell(deaths, executioner.now(VICTIMS.get(random.nextInt(VICTIMS.size()))));
        }
        return deaths;
    }

    private void tell(List<Death> deaths, Death death) {
        deaths.add(death);
        out.printf(
                Locale.ROOT,
                "  %-20s %-24s ready again after %4.1f s%n",
                death.service(),
                death.where(),
                seconds(death.back()));
    }

    private void missed(Failpoint point) {
        out.printf("  %-20s %-24s nobody came by%n", point.service(), point.name());
    }

    private void sum(List<Death> deaths) {
        deaths.stream()
                .map(Death::back)
                .sorted()
                .skip(deaths.size() / 2)
                .findFirst()
                .ifPresent(median -> out.printf(
                        Locale.ROOT,
                        "Ready again: median %.1f s, longest %.1f s%n",
                        seconds(median),
                        deaths.stream()
                                .mapToDouble(death -> seconds(death.back()))
                                .max()
                                .orElse(0)));
    }

    private void requireAgents(Plan plan) {
        if (!plan.points().isEmpty() && !Files.isDirectory(data.failpoints())) {
            throw new CannotLook("The services were started without failpoints. First: ./jinliu down");
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
