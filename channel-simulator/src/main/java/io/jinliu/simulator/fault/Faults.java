package io.jinliu.simulator.fault;

import io.jinliu.simulator.book.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The faults that still wait for their moment, oldest first. They live in memory: a restart heals the world. */
public final class Faults {

    private final List<Fault> waiting = new ArrayList<>();
    private final RandomGenerator random;

    public Faults(RandomGenerator random) {
        this.random = random;
    }

    public synchronized void add(Fault fault) {
        waiting.add(fault);
    }

    public synchronized List<Fault> all() {
        return List.copyOf(waiting);
    }

    public synchronized void clear() {
        waiting.clear();
    }

    /** The oldest fault aimed here, if it strikes this time; at most one strikes at once, so that they play out in order. */
    public synchronized Optional<Fault> strike(Channel channel, Operation operation, Optional<String> outTradeNo) {
        for (int at = 0; at < waiting.size(); at++) {
            var fault = waiting.get(at);
            if (fault.aimedAt(channel, operation, outTradeNo)) {
                return random.nextInt(100) < fault.percent() ? Optional.of(spend(at)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Fault spend(int at) {
        var fault = waiting.get(at);
        if (fault.times() > 1) {
            waiting.set(at, fault.spent());
        } else {
            waiting.remove(at);
        }
        return fault;
    }
}
