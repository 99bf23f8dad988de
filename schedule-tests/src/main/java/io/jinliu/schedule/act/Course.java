package io.jinliu.schedule.act;

import io.jinliu.payment.collect.Payment;
import io.jinliu.schedule.World;
import io.jinliu.schedule.broker.Relay;
import io.jinliu.schedule.payment.PaymentService;
import io.jinliu.schedule.service.Sweeping.Task;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Trade;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The course of things: first whatever may happen, then only what must, until nothing moves any more. */
public final class Course {

    private static final int MOST_ROUNDS = 4_000;
    private static final int MOST_STRANDS = 12;
    private static final Duration HORIZON = Duration.ofDays(2);

    private final World world;
    private final Requests requests;
    private final Buyers buyers;
    private final Merchants merchants;
    private final Payers payers;
    private final Weather weather;
    private final Set<String> running = new HashSet<>();

    public Course(World world, Requests requests) {
        this.world = world;
        this.requests = requests;
        this.buyers = new Buyers(world, requests);
        this.merchants = new Merchants(world, requests);
        this.payers = new Payers(world, requests);
        this.weather = new Weather(world);
    }

    /** One thing happens, of all that may. */
    public void step() {
        world.clock().pass(Duration.ofMillis(1 + world.chance().below(150)));
        var acts = acts();
        var draw = world.chance().below(acts.stream().mapToInt(Act::weight).sum());
        for (var act : acts) {
            draw -= act.weight();
            if (draw < 0) {
                act.deed().run();
                return;
            }
        }
    }

    private List<Act> acts() {
        var acts = new ArrayList<Act>();
        if (!world.loom().isIdle()) {
            acts.add(new Act(110, () -> world.loom().step(world.chance())));
        }
        if (world.loom().size() < MOST_STRANDS) {
            transport(acts);
            acts.addAll(buyers.acts());
            acts.addAll(merchants.acts());
        }
        acts.addAll(payers.acts());
        acts.addAll(weather.acts());
        acts.add(new Act(4, this::timePasses));
        return acts;
    }

    private void transport(List<Act> acts) {
        var relays = world.relays().stream().filter(this::mayRun).toList();
        if (!relays.isEmpty()) {
            acts.add(new Act(25, () -> relay(world.chance().oneOf(relays))));
        }
        if (world.broker().hasDue()) {
            acts.add(new Act(30, () -> world.broker().deliver(false)));
        }
        if (world.post().collect()) {
            acts.add(new Act(12, () -> world.post().deliver(false, PaymentService.NAME, this::isAskedAbout)));
        }
        var due = due();
        if (!due.isEmpty()) {
            acts.add(new Act(8, () -> sweep(world.chance().oneOf(due))));
        }
    }

    private void relay(Relay relay) {
        running.add(relay.service());
        var most = 1 + world.chance().below(4);
        requests.ask(relay.service(), "sends", () -> relay.run(most), () -> running.remove(relay.service()));
    }

    /** One at a time, by lease. */
    private boolean mayRun(Relay relay) {
        return relay.hasWork() && !running.contains(relay.service());
    }

    private void sweep(Due due) {
        requests.ask(due.service, due.task.name(), due.task.work());
    }

    private List<Due> due() {
        return world.sweeps().stream()
                .flatMap(sweeping -> sweeping.due().stream().map(task -> new Due(sweeping.service(), task)))
                .toList();
    }

    /**
     * Whether a sweep finds this payment for certain, so that the channel's own notice may never come: it is open here, and
     * was paid once and in time there. Not so at Alipay, where closing a code that nobody has scanned closes nothing.
     */
    private boolean isAskedAbout(String outTradeNo) {
        var open = world.payments().payments().stream()
                .filter(Payment.Pending.class::isInstance)
                .anyMatch(payment -> Long.toString(payment.terms().paymentNo()).equals(outTradeNo));
        return open
                && Stream.of(Channel.WECHAT, Channel.UNIONPAY)
                        .flatMap(channel -> world.channels().simulator().book().of(channel).trade(outTradeNo).stream())
                        .map(Trade::payments)
                        .anyMatch(paid -> paid.size() == 1 && !paid.getFirst().late());
    }

    private void timePasses() {
        var seconds =
                switch (world.chance().below(12)) {
                    case 0 -> 7 * 60;
                    case 1, 2 -> 70;
                    case 3, 4, 5 -> 11;
                    default -> 1 + world.chance().below(5);
                };
        world.trace().add("%d seconds pass", seconds);
        world.clock().pass(Duration.ofSeconds(seconds));
    }

    /**
     * Lets everything come to an end: nobody begins anything, nothing goes wrong any more.
     *
     * @return false if it never does
     */
    public boolean rest() {
        world.trace().add("it clears up");
        Weather.clear(world);
        var until = world.clock().instant().plus(HORIZON);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            settle();
            var due = due();
            if (!due.isEmpty()) {
                due.forEach(this::sweep);
                world.clock().pass(Duration.ofSeconds(1));
            } else if (!waitFor(until)) {
                return true;
            }
        }
        return false;
    }

    private void settle() {
        while (true) {
            if (!world.loom().isIdle()) {
                world.loom().step(world.chance());
            } else if (world.relays().stream().anyMatch(Relay::hasWork)) {
                world.relays().stream().filter(Relay::hasWork).forEach(this::relay);
            } else if (world.broker().hasDue()) {
                world.broker().deliver(true);
            } else if (world.post().collect()) {
                world.post().deliver(true, PaymentService.NAME, _ -> false);
            } else {
                return;
            }
        }
    }

    /** Time passes until something is to be done; false if that is beyond the horizon. */
    private boolean waitFor(Instant until) {
        var sweeps = world.sweeps().stream().map(sweeping -> sweeping.next());
        var next = Stream.concat(
                        sweeps, Stream.of(world.broker().next(), world.post().next()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .filter(then -> then.isBefore(until));
        next.ifPresent(then -> {
            world.clock().pass(Duration.ofSeconds(1)); // a notice that is held back stays due
            world.clock().passUntil(then);
        });
        return next.isPresent();
    }

    private record Due(String service, Task task) {}
}
