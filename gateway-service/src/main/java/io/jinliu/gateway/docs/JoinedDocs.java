package io.jinliu.gateway.docs;

import io.jinliu.gateway.problem.Problem;
import io.jinliu.gateway.problem.Refused;
import io.jinliu.gateway.routes.ServiceAddresses;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each service's OpenAPI description, as a visitor of the gateway has to read it: without the paths that do not lead
 * inside, and with the gateway as the server to call.
 */
@RestController
class JoinedDocs {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 4 * 1024 * 1024;

    private final ServiceAddresses services;
    private final WebClient client;

    JoinedDocs(ServiceAddresses services) {
        this.services = services;
        this.client = WebClient.builder()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                .build();
    }

    @GetMapping(path = "/docs/api/{service}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<JsonNode> of(@PathVariable String service) {
        var address = services.byName().get(service);
        return address == null ? Mono.error(Refused.because(Problem.NOT_FOUND)) : described(address);
    }

    private Mono<JsonNode> described(URI service) {
        return client.get()
                .uri(service.resolve("/v3/api-docs"))
                .retrieve()
                .bodyToMono(JsonNode.class)
                .timeout(PATIENCE)
                .onErrorMap(WebClientException.class, JoinedDocs::unavailable)
                .map(JoinedDocs::fromOutside);
    }

    private static Refused unavailable(Throwable cause) {
        return Refused.because(Problem.SERVICE_UNAVAILABLE, "The service does not describe itself right now.")
                .retryAfter(PATIENCE);
    }

    private static JsonNode fromOutside(JsonNode description) {
        if (description instanceof ObjectNode openApi) {
            openApi.putArray("servers").addObject().put("url", "/");
            if (openApi.get("paths") instanceof ObjectNode paths) {
                paths.retain(paths.propertyNames().stream()
                        .filter(JoinedDocs::leadsInside)
                        .toList());
            }
        }
        return description;
    }

    private static boolean leadsInside(String path) {
        return path.startsWith("/api/") || path.startsWith("/callbacks/");
    }
}
