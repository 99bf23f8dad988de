package io.jinliu.bench.ground;

import io.jinliu.bench.http.Call;
import io.jinliu.bench.http.KeepAlive;
import io.jinliu.bench.measure.CannotMeasure;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Callers with a token each, from the development issuer; renewed before they are old. */
public final class Buyers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration FRESH = Duration.ofMinutes(6);

    private final int gateway;
    private final int count;
    private List<Buyer> all = List.of();
    private long fetched;

    /** @param gateway the issuer's port */
    public Buyers(int gateway, int count) {
        this.gateway = gateway;
        this.count = count;
    }

    /** @param name who it is; also decides the slot */
    public record Buyer(String name, String token) {}

    public Buyer get(int number) {
        return all.get(number % all.size());
    }

    public void renew() throws IOException {
        if (!all.isEmpty() && System.nanoTime() - fetched < FRESH.toNanos()) {
            return;
        }
        var fresh = new ArrayList<Buyer>();
        for (int i = 0; i < count; i++) {
            fresh.add(new Buyer("buyer-" + i, token(gateway, "role=BUYER&user=buyer-" + i)));
        }
        all = List.copyOf(fresh);
        fetched = System.nanoTime();
    }

    /** @param who the rest of the form: role, user, merchant */
    public static String token(int gateway, String who) throws IOException {
        return asked(gateway, "grant_type=urn:jinliu:dev&" + who);
    }

    /** As a service of ours gets it to call another. */
    public static String serviceToken(int gateway, Service service, String secret) throws IOException {
        var quoted = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return asked(
                gateway,
                "grant_type=client_credentials&client_id=%s&client_secret=%s".formatted(service.module(), quoted));
    }

    private static String asked(int gateway, String form) throws IOException {
        var headers = Map.of("Content-Type", "application/x-www-form-urlencoded");
        try (var door = new KeepAlive(gateway)) {
            var reply = door.send(Call.of("POST", "/dev/token", headers, form.getBytes(StandardCharsets.UTF_8)));
            if (reply.status() != 200) {
                throw new CannotMeasure("No token: " + reply.text());
            }
            return JSON.readTree(reply.text()).required("access_token").asString();
        }
    }
}
