package io.jinliu.platform.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Where a part is asked whether it is ready, the way an orchestrator would. */
record Door(HttpClient client, int port) {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    boolean saysReady() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/readyz".formatted(port)))
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
