package io.jinliu.acceptance.attack;

import io.jinliu.acceptance.story.RunningSystem;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** What a service counts, as its scraper sees it. */
final class Counted {

    /** As scrapers ask. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    private Counted() {}

    static String metrics(Service service) {
        var address = RunningSystem.ports().url(RunningSystem.ports().of(service)) + "/actuator/prometheus";
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        try {
            return HTTP.send(request, BodyHandlers.ofString()).body();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Callbacks that were not believed, for this reason. */
    static long refused(String channel, String reason) {
        return metrics(Service.PAYMENT)
                .lines()
                .filter(line -> line.startsWith("jinliu_callbacks_refused_total{"))
                .filter(line -> line.contains("\"%s\"".formatted(channel)) && line.contains("\"%s\"".formatted(reason)))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
