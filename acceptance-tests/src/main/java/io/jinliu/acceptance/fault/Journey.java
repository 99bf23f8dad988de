package io.jinliu.acceptance.fault;

import io.jinliu.acceptance.story.StoryFailed;
import java.time.Duration;
import java.util.Set;

/**
 * One buyer's way through the shop. He thinks before each step: four who do not would take the whole of a small machine,
 * and the time until a service returns would be that of a queue.
 *
 * @param sku something that is never sold out
 */
record Journey(long seed, Customer customer, String sku, Promises promises) {

    private static final Set<String> PAID = Set.of("PAID", "SHIPPED", "COMPLETED", "CLOSED");

    void go() {
        try {
            var order = customer.places(sku);
            if (customer.random().nextInt(100) < 15) {
                cancelled(order);
            } else {
                bought(order);
            }
        } catch (RuntimeException failed) { // whatever it was, the buyer did not get what he should
            promises.breaks("Journey %d: %s".formatted(seed, failed));
        }
    }

    /** Perhaps with a payment open that has to be closed at its channel first. */
    private void cancelled(String order) {
        if (customer.random().nextBoolean()) {
            think();
            customer.opensPayment(order, customer.choosesMethod());
        }
        think();
        customer.cancels(order);
        customer.waitsUntilOrderIs(order, Set.of("CLOSED"));
    }

    private void bought(String order) {
        think();
        var method = customer.choosesMethod();
        var payment = customer.opensPayment(order, method);
        think();
        customer.pays(payment, method);
        customer.waitsUntilOrderIs(order, PAID);
        if (customer.random().nextBoolean()) {
            think();
            customer.isSentAndReceives(order);
        }
        if (customer.random().nextInt(100) < 40) {
            think();
            customer.isRefunded(order);
        }
    }

    private void think() {
        try {
            Thread.sleep(Duration.ofMillis(customer.random().nextLong(100, 600)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoryFailed("Stopped while thinking");
        }
    }
}
