package io.jinliu.schedule.loom;

import java.util.List;
import java.util.SplittableRandom;

/** All that is left to chance in one schedule. The same seed draws the same, as long as it is asked the same. */
public final class Chance {

    private SplittableRandom random = new SplittableRandom(0);

    public void seed(long seed) {
        random = new SplittableRandom(seed);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    public <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** For the simulator, which draws its own. */
    public long nextSeed() {
        return random.nextLong();
    }
}
