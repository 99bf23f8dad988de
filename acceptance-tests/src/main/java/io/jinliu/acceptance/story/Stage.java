package io.jinliu.acceptance.story;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Where a story is told: the shop, the channels, and a narrator who says what happened and remembers the numbers. */
public final class Stage {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    final Shop shop;
    final ChannelWorld channels;
    private final PrintStream out;
    private final List<String> steps = new ArrayList<>();
    private final Map<String, String> numbers = new LinkedHashMap<>();

    public Stage(URI gateway, URI simulator, PrintStream out) {
        var wire = new Wire();
        this.shop = new Shop(gateway, wire);
        this.channels = new ChannelWorld(simulator, wire);
        this.out = out;
    }

    /** A buyer nobody has seen before, so that his points and orders are this story's alone. */
    Shop.Person newBuyer() {
        return Shop.Person.buyer("buyer-" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** Says what somebody did, and what came of it. */
    void say(String who, String what) {
        var step = "%-9s %s".formatted(who, what);
        steps.add(step);
        out.println("  " + step);
    }

    /** Remembers a number that the story made; it can be asked for by the API. */
    void note(String name, String number) {
        numbers.put(name, number);
    }

    /** Waits until it is so; the system needs no push, only time. */
    void until(String what, Supplier<Boolean> so) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.get()) {
            if (System.nanoTime() > end) {
                throw new StoryFailed("Waited %d s in vain: %s".formatted(PATIENCE.toSeconds(), what));
            }
            pause();
        }
    }

    void require(String what, boolean so) {
        if (!so) {
            throw new StoryFailed("Must be so, and is not: " + what);
        }
    }

    public List<String> steps() {
        return List.copyOf(steps);
    }

    public Map<String, String> numbers() {
        return Map.copyOf(numbers);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoryFailed("Stopped while waiting");
        }
    }
}
