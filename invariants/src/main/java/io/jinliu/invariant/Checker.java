package io.jinliu.invariant;

import java.time.Duration;
import java.util.function.Function;

/** Waits until nothing moves, then judges every invariant over one moment of all books. */
public final class Checker {

    /** The longest wait for rest. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Premises premises;
    private final Duration patience;

    public Checker(Premises premises, Duration patience) {
        this.premises = premises;
        this.patience = patience;
    }

    /** @throws CannotLook when books, channels or keys cannot be read */
    public Report check() {
        var rest = new Rest(premises, patience).await();
        try (var world = World.open(premises).held()) {
            var verdicts = Invariants.ALL.stream().map(judgedIn(world)).toList();
            var timing = rest.inFlight().stream().map(InFlight::toString).toList();
            return new Report(world.businessTime(), rest.waited(), timing, verdicts);
        }
    }

    private static Function<Invariant, Verdict> judgedIn(World world) {
        return invariant -> {
            var findings = new Findings();
            invariant.judge(world, findings);
            return findings.verdict(invariant);
        };
    }
}
