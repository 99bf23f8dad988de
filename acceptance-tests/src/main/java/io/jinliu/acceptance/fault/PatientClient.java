package io.jinliu.acceptance.fault;

import io.jinliu.acceptance.story.Shop;
import io.jinliu.acceptance.story.Shop.Person;
import io.jinliu.acceptance.story.StoryFailed;
import io.jinliu.acceptance.story.Wire.Reply;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A client as ours should be written: no answer, 5xx, 409 and 429 mean the same request again, under the same key. */
final class PatientClient {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Reply DONE = new Reply(200, "", "");
    private static final Set<Integer> ASK_AGAIN = Set.of(409, 429, 500, 502, 503, 504);

    private final Shop shop;

    PatientClient(Shop shop) {
        this.shop = shop;
    }

    Reply post(String key, Person person, String path, Object body) {
        return answered(path, () -> shop.postUnder(key, person, path, body));
    }

    Reply get(Person person, String path) {
        return answered(path, () -> shop.get(person, path));
    }

    /** Asks until the answer is as wanted; what happens without being asked for takes its time. */
    Reply getUntil(Person person, String path, Predicate<Reply> wanted) {
        return until("as wanted: " + path, () -> get(person, path), wanted);
    }

    /** Does it until nothing is thrown: for what somebody else's client does, over wires of ours. */
    void patiently(String what, Runnable step) {
        until(
                "done: " + what,
                () -> {
                    step.run();
                    return DONE;
                },
                _ -> true);
    }

    private Reply answered(String what, Supplier<Reply> call) {
        return until("answered: " + what, call, reply -> !ASK_AGAIN.contains(reply.status()));
    }

    private static Reply until(String what, Supplier<Reply> call, Predicate<Reply> wanted) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var last = "nothing";
        while (System.nanoTime() < end) {
            try {
                var reply = call.get();
                if (wanted.test(reply)) {
                    return reply;
                }
                last = reply.status() + " " + reply.text();
            } catch (UncheckedIOException nobodyThere) {
                last = String.valueOf(nobodyThere.getMessage());
            }
            pause();
        }
        throw new StoryFailed("Not %s within %d s; the last word was %s".formatted(what, PATIENCE.toSeconds(), last));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoryFailed("Stopped while waiting");
        }
    }
}
