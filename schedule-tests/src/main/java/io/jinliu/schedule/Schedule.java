package io.jinliu.schedule;

import io.jinliu.schedule.act.Course;
import io.jinliu.schedule.act.Requests;
import io.jinliu.schedule.judge.Findings;
import io.jinliu.schedule.judge.Judge;
import java.util.List;

/** One way things may go, decided by a seed from the first order to the last refund. */
public final class Schedule {

    private static final int FEWEST_STEPS = 150;
    private static final int MORE_STEPS = 350;

    private Schedule() {}

    /** Lets it happen in the world, and judges what became of it. */
    public static Outcome run(World world, long seed) {
        world.reset(seed);
        var requests = new Requests(world.loom());
        var course = new Course(world, requests);
        var findings = new Findings();
        var steps = FEWEST_STEPS + world.chance().below(MORE_STEPS);
        world.luck().turn();
        for (int step = 0; step < steps; step++) {
            course.step();
        }
        world.luck().hold();
        if (!course.rest()) {
            findings.add("I19", "it never comes to rest");
        }
        requests.bugs().forEach(bug -> findings.add("bug", "%s", bug));
        Judge.judge(world, findings);
        return new Outcome(seed, world.trace().digest(), world.trace().lines(), findings.all());
    }

    /**
     * What a schedule came to.
     *
     * @param digest of the trace: the same for the same seed
     * @param violations each begins with the number of its invariant
     */
    public record Outcome(long seed, String digest, List<String> trace, List<String> violations) {

        public boolean holds() {
            return violations.isEmpty();
        }
    }
}
