package io.jinliu.acceptance.fault;

import io.jinliu.invariant.CannotLook;
import io.jinliu.platform.control.PartReport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The doors of this machine: where wires are told what to suffer, and where parts say that they are ready. */
record WireDoor(HttpClient http, URI wires) {

    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Trouble, and its end. Nobody dies of it: what is measured afterwards is nothing. */
    Duration suffer(Blow.Wired blow) throws InterruptedException {
        order(blow.victim(), blow.trouble());
        try {
            Thread.sleep(blow.time());
        } finally {
            order(blow.victim(), "none");
        }
        return Duration.ZERO;
    }

    /** How long until the part says that it is ready. */
    Duration answered(PartReport part) throws InterruptedException {
        var door = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/readyz".formatted(part.port())))
                .timeout(A_MOMENT)
                .build();
        var began = System.nanoTime();
        while (System.nanoTime() - began < PATIENCE.toNanos()) {
            if (status(door) == 200) {
                return Duration.ofNanos(System.nanoTime() - began);
            }
            Thread.sleep(50);
        }
        throw new CannotLook(part.name() + " does not go on");
    }

    private void order(String link, String trouble) throws InterruptedException {
        var request = HttpRequest.newBuilder(wires.resolve("/links/" + link))
                .timeout(A_MOMENT)
                .PUT(BodyPublishers.ofString(trouble))
                .build();
        if (status(request) != 204) {
            throw new CannotLook("The services were started without wires. First: ./jinliu down");
        }
    }

    private int status(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException nobodyThere) {
            return 0;
        }
    }
}
