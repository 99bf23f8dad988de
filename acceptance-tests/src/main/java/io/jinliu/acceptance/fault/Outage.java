package io.jinliu.acceptance.fault;

import io.jinliu.acceptance.story.ChannelWorld;
import io.jinliu.acceptance.story.StoryFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The broker is away, and people go on: orders, payments and the channels' notifications must not notice. */
record Outage(Executioner executioner, PatientClient client, ChannelWorld channels, Promises promises, long seed) {

    private static final int PEOPLE = 4;
    private static final Duration TO_PAY = Duration.ofSeconds(5);

    /**
     * What came of it.
     *
     * @param paid how many orders were placed, paid and heard of by notification while the broker was away
     * @param back how long the broker took to be ready again
     */
    record Result(int paid, Duration back) {}

    Result of(Duration time) throws InterruptedException {
        var sku = Customer.endlessSku(client);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var end = System.nanoTime() + time.minus(TO_PAY).toNanos();
            var bought = IntStream.range(0, PEOPLE)
                    .mapToObj(person -> people.submit(buying(seed * PEOPLE + person, sku, end)))
                    .toList();
            var back = executioner.strike(new Blow.Away("broker", time)).orElseThrow();
            return new Result(sum(bought), back);
        }
    }

    /**
     * Begins when the broker is gone for certain, and begins nothing new shortly before it returns. Somebody else buys
     * each time: as long as no event says that an order is paid, it counts among those that its buyer has to pay first.
     */
    private Callable<Integer> buying(long personalSeed, String sku, long end) {
        return () -> {
            Thread.sleep(Duration.ofSeconds(1));
            var random = new SplittableRandom(personalSeed);
            var bought = new ArrayList<Bought>();
            while (System.nanoTime() < end) {
                bought.add(paidFor(Customer.of(client, channels, promises, random), sku));
            }
            bought.forEach(one -> one.customer().waitsUntilOrderIs(one.order(), Set.of("PAID")));
            return bought.size();
        };
    }

    private record Bought(Customer customer, String order) {}

    private static Bought paidFor(Customer customer, String sku) {
        var order = customer.places(sku);
        var method = customer.choosesMethod();
        var payment = customer.opensPayment(order, method);
        customer.pays(payment, method);
        customer.waitsUntilPaymentIs(payment, "COLLECTED");
        return new Bought(customer, order);
    }

    private static int sum(List<Future<Integer>> bought) throws InterruptedException {
        var sum = 0;
        for (var one : bought) {
            try {
                sum += one.get();
            } catch (ExecutionException failed) {
                throw new StoryFailed("Somebody could not pay: " + failed.getCause());
            }
        }
        return sum;
    }
}
