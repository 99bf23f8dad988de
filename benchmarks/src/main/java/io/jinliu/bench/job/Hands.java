package io.jinliu.bench.job;

import io.jinliu.bench.measure.CannotMeasure;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Several at once lay in what a measurement uses up, so that it is still fresh when the clock starts. */
final class Hands {

    private static final int HANDS = 16;

    private Hands() {}

    /**
     * Lets all work until so many units are taken, and waits for them.
     *
     * @param worker takes units with {@link Share#another} and works them off
     */
    static void layIn(int units, Hand worker) {
        var left = new AtomicInteger(units);
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var working = IntStream.range(0, HANDS)
                    .mapToObj(_ -> hands.submit(() -> {
                        worker.work(() -> left.getAndDecrement() > 0);
                        return true;
                    }))
                    .toList();
            for (var hand : working) {
                hand.get();
            }
        } catch (ExecutionException failed) {
            throw new CannotMeasure("Nothing could be laid in: " + failed.getCause(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted", stopped);
        }
    }

    /** What is left for all hands. */
    interface Share {

        boolean another();
    }

    /** One of them, with connections of its own. */
    interface Hand {

        void work(Share share) throws IOException;
    }
}
