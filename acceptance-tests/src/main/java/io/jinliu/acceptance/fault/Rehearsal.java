package io.jinliu.acceptance.fault;

import io.jinliu.acceptance.story.ChannelWorld;
import io.jinliu.acceptance.story.Shop;
import io.jinliu.acceptance.story.Wire;
import io.jinliu.invariant.CannotLook;
import io.jinliu.platform.control.ControlClient;
import io.jinliu.platform.plan.PortPlan;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Replaces WeChat Pay's key, then ours, while people buy. A replacement has stages, and the service is started anew
 * wherever its configuration changes: both are known, both sign, the new one signs, the old one is forgotten.
 *
 * <p>What it proves is that nothing is lost at any of them; that an old key is not believed afterwards is proven where
 * signatures are.
 */
public final class Rehearsal {

    private static final String SERVICE = "payment-service";
    private static final Duration TO_END = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int JOURNEYS_A_STAGE = 3;

    private final Shop shop;
    private final ChannelWorld channels;
    private final Parts parts;
    private final PrintStream out;
    private final Promises promises = new Promises();

    public Rehearsal(PortPlan ports, ControlClient platform, PrintStream out) {
        var wire = new Wire();
        this.shop = new Shop(URI.create(ports.url(ports.gateway())), wire);
        this.channels = new ChannelWorld(URI.create(ports.url(ports.simulator())), wire);
        this.parts = new Parts(platform);
        this.out = out;
    }

    /**
     * @param modes what WeChat Pay's next keys are, one after the other: {@code public-key}, {@code certificate}
     * @return whether everything promised was kept; invariants are somebody else's to judge
     */
    public boolean run(List<String> modes, int buyers, long seed) throws InterruptedException {
        var traffic = new Traffic(shop, channels, promises, seed);
        traffic.start(buyers);
        stage(traffic, "people buy");
        for (var mode : modes) {
            replaceTheirs(traffic, mode);
        }
        replaceOurs(traffic);
        var journeys = traffic.end();
        var broken = promises.broken(new PatientClient(shop));
        broken.forEach(what -> out.println("  broken    " + what));
        out.printf(
                "%d journeys, %d promises, %d broken (seed %d)%n%n", journeys, promises.count(), broken.size(), seed);
        return broken.isEmpty();
    }

    private void replaceTheirs(Traffic traffic, String mode) throws InterruptedException {
        var old = channels.keys("speaking").getFirst();
        var next = channels.issuesKey(mode);
        stage(traffic, "wechat issues the %s %s".formatted(mode, brief(next)));
        restart("both keys are known");
        channels.signsWith(List.of(old, next));
        stage(traffic, "wechat signs with both in turn");
        channels.signsWith(List.of(next));
        stage(traffic, "wechat signs with the new one");
        channels.retiresKey(old);
        restart("the old one is forgotten");
        stage(traffic, "people go on buying");
    }

    private void replaceOurs(Traffic traffic) throws InterruptedException {
        var old = channels.keys("merchant").getFirst();
        var next = channels.issuesMerchantKey();
        stage(traffic, "the merchant is issued the certificate " + brief(next));
        restart("it signs with the new one");
        stage(traffic, "people go on buying");
        channels.retiresMerchantKey(old);
        stage(traffic, "wechat has forgotten the old one");
    }

    /** Says what was done, and waits until some have bought from beginning to end since. */
    private void stage(Traffic traffic, String what) throws InterruptedException {
        var began = System.nanoTime();
        var before = traffic.walked();
        while (traffic.walked() < before + JOURNEYS_A_STAGE) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new CannotLook("Nobody gets through any more since " + what);
            }
            Thread.sleep(50);
        }
        out.printf("  %-56s %d bought since%n", what, traffic.walked() - before);
        out.flush();
    }

    private void restart(String what) throws InterruptedException {
        var before = parts.ready(SERVICE);
        ProcessHandle.of(Parts.pid(before)).ifPresent(ProcessHandle::destroy);
        if (!Parts.died(before, TO_END)) {
            throw new CannotLook(SERVICE + " does not end");
        }
        out.printf("  %-56s ready again after %s%n", SERVICE + ": " + what, Tally.seconds(parts.back(before)));
    }

    private static String brief(String serial) {
        return "…" + serial.substring(serial.length() - 6);
    }
}
