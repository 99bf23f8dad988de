package io.jinliu.simulator.server;

import io.jinliu.simulator.Simulator;
import io.jinliu.simulator.wire.Delivery;
import io.jinliu.simulator.wire.Times;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Carries the due notices to the merchant. */
final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());

    /** Both channels stop listening for an answer after five seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int AT_ONCE = 64;
    private static final long GLANCE_MILLIS = 100;

    private final Simulator simulator;
    private final Times times;
    private final ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    private final Semaphore news = new Semaphore(0);
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Thread walker =
            Thread.ofVirtual().name("simulator-dispatcher").unstarted(this::run);

    Dispatcher(Simulator simulator, Times times) {
        this.simulator = simulator;
        this.times = times;
    }

    void start() {
        walker.start();
    }

    /** Something happened; perhaps there is news to carry. */
    void wake() {
        news.release();
    }

    private void run() {
        try {
            while (!Thread.interrupted()) {
                news.tryAcquire(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
                news.drainPermits();
                for (var delivery : simulator.dueDeliveries(times.now())) {
                    room.acquire();
                    carriers.execute(() -> carry(delivery));
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(Delivery delivery) {
        try {
            var response = http.send(request(delivery), BodyHandlers.ofByteArray());
            simulator.delivered(delivery, response.statusCode(), response.body());
        } catch (IOException | IllegalArgumentException unheard) {
            LOG.log(Level.DEBUG, "Nobody heard {0} at {1}: {2}", delivery.noticeId(), delivery.url(), unheard);
            simulator.delivered(delivery, 0, new byte[0]);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            room.release();
        }
    }

    private static HttpRequest request(Delivery delivery) {
        var request = HttpRequest.newBuilder(URI.create(delivery.url()))
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(delivery.body()));
        delivery.headers().forEach(request::header);
        return request.build();
    }

    /** What was under way and not answered counts as never tried: the book still has it. */
    @Override
    public void close() {
        try {
            walker.interrupt();
            walker.join();
            carriers.shutdownNow();
            http.shutdownNow();
            carriers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
