package io.jinliu.gateway.health;

import io.jinliu.gateway.routes.ServiceAddresses;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks every service whether it is ready: 200 when all are, 503 when one is not. Nothing but the word is told. */
@RestController
class HealthOfAll {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** However often we are asked, a service is asked once a second. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final WebClient client;
    private final Mono<Overall> overall;

    HealthOfAll(ServiceAddresses services) {
        this.client = WebClient.create();
        this.overall = Flux.fromIterable(services.byName().entrySet())
                .flatMap(service -> ask(service.getValue()).map(status -> Map.entry(service.getKey(), status)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, TreeMap::new)
                .map(Overall::of)
                .cache(FRESH);
    }

    @GetMapping("/health/all")
    Mono<ResponseEntity<Overall>> all() {
        return overall.map(
                now -> ResponseEntity.status(now.status() == Status.UP ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                        .body(now));
    }

    private Mono<Status> ask(URI service) {
        return client.get()
                .uri(service.resolve("/readyz"))
                .exchangeToMono(answer -> answer.releaseBody()
                        .thenReturn(answer.statusCode().is2xxSuccessful() ? Status.UP : Status.DOWN))
                .timeout(PATIENCE, Mono.just(Status.SILENT))
                .onErrorReturn(WebClientException.class, Status.DOWN);
    }

    enum Status {
        UP,
        DOWN,
        /** Connected, perhaps, but no answer in time. */
        SILENT
    }

    record Overall(Status status, Map<String, Status> services) {

        static Overall of(Map<String, Status> services) {
            var up = services.values().stream().allMatch(Status.UP::equals);
            return new Overall(up ? Status.UP : Status.DOWN, services);
        }
    }
}
