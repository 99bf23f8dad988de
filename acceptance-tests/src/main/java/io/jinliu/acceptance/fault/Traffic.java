package io.jinliu.acceptance.fault;

import io.jinliu.acceptance.story.ChannelWorld;
import io.jinliu.acceptance.story.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Buyers who walk through the shop one after another, some at a time, until they are told to come to an end. */
final class Traffic {

    private final PatientClient client;
    private final ChannelWorld channels;
    private final Promises promises;
    private final AtomicLong next;
    private final AtomicLong walked = new AtomicLong();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final List<Thread> buyers = new ArrayList<>();

    /** @param seed of the first journey; the others count on from it */
    Traffic(Shop shop, ChannelWorld channels, Promises promises, long seed) {
        this.client = new PatientClient(shop);
        this.channels = channels;
        this.promises = promises;
        this.next = new AtomicLong(seed * 1_000_000);
    }

    void start(int atOnce) {
        var sku = Customer.endlessSku(client);
        for (var i = 0; i < atOnce; i++) {
            buyers.add(Thread.ofVirtual().name("buyer-" + i).start(() -> walk(sku)));
        }
    }

    /** How many journeys have ended. */
    long walked() {
        return walked.get();
    }

    /** Everybody finishes what he has begun. */
    long end() throws InterruptedException {
        closing.set(true);
        for (var buyer : buyers) {
            buyer.join();
        }
        return walked.get();
    }

    private void walk(String sku) {
        do {
            var seed = next.getAndIncrement();
            var customer = Customer.of(client, channels, promises, new SplittableRandom(seed));
            new Journey(seed, customer, sku, promises).go();
            walked.incrementAndGet();
        } while (!closing.get());
    }
}
