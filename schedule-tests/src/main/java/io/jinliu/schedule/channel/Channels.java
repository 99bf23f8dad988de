package io.jinliu.schedule.channel;

import io.jinliu.schedule.loom.Chance;
import io.jinliu.schedule.loom.SimulatedClock;
import io.jinliu.simulator.Simulator;
import io.jinliu.simulator.World;
import io.jinliu.simulator.book.MemoryJournal;
import io.jinliu.simulator.wire.Times;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;

/** WeChat Pay, Alipay and UnionPay: one simulator for each schedule, behind one socket for all of them. */
public final class Channels implements AutoCloseable {

    private final SimulatedClock clock;
    private final Loopback loopback;
    private final Merchant merchant;
    private volatile Simulator simulator;

    public Channels(SimulatedClock clock) {
        this.clock = clock;
        this.loopback = new Loopback(request -> simulator().answer(request));
        this.merchant = new Merchant(loopback.port());
        this.simulator = opened(0);
    }

    /** Forgets everything, for the next schedule. */
    public void reset(Chance chance) {
        simulator = opened(chance.nextSeed());
    }

    /** The SDKs sign by the machine's clock, which the simulator therefore knows beside ours. */
    private Simulator opened(long seed) {
        var times = new Times(clock, InstantSource.system());
        return new Simulator(
                new World(
                        merchant.wechat(),
                        merchant.alipay(),
                        Optional.of(merchant.unionpay()),
                        times,
                        new Random(seed),
                        1),
                new MemoryJournal());
    }

    public Merchant merchant() {
        return merchant;
    }

    public Simulator simulator() {
        return simulator;
    }

    @Override
    public void close() {
        loopback.close();
    }
}
