package io.jinliu.common.security;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.jinliu.common.sharding.NoTransaction;
import io.jinliu.common.time.MachineTime;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** Calls to other services of ours, with a token of our own (client credentials) and short patience. */
@Component
public class ServiceCalls {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final RestClient.Builder builder;
    private final SecuritySettings settings;
    private final MachineTime machineTime;
    private final AtomicReference<Optional<Token>> token = new AtomicReference<>(Optional.empty());

    ServiceCalls(RestClient.Builder builder, SecuritySettings settings, MachineTime machineTime) {
        this.builder = builder;
        this.settings = settings;
        this.machineTime = machineTime;
    }

    /** A client of that service; it throws Spring's {@code RestClientException}s. Never call it inside a transaction. */
    public RestClient to(URI service) {
        return client().baseUrl(service)
                .requestInterceptor((request, body, execution) -> {
                    NoTransaction.requireFor("Another service");
                    request.getHeaders().setBearerAuth(current());
                    return execution.execute(request, body);
                })
                .build();
    }

    private String current() {
        var now = machineTime.instant();
        return token.updateAndGet(held ->
                        held.filter(still -> now.isBefore(still.goodUntil())).or(() -> Optional.of(fetch())))
                .orElseThrow()
                .value();
    }

    private Token fetch() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", settings.clientId());
        form.add("client_secret", settings.clientSecret());
        var reply = Objects.requireNonNull(client().build()
                .post()
                .uri(settings.tokenUri())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Reply.class));
        return new Token(reply.access_token(), machineTime.instant().plusSeconds(reply.expires_in() - 60));
    }

    private RestClient.Builder client() {
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        factory.setReadTimeout(ANSWER);
        return builder.clone().requestFactory(factory);
    }

    private record Token(String value, Instant goodUntil) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Reply(String access_token, long expires_in) {}
}
