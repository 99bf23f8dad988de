package io.jinliu.platform.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Asks the gateway's development issuer for a token. There is such an issuer on this machine only. */
record DevelopmentToken(Workplace workplace) {

    /** @param claims role, user and, for a merchant's people, the merchant */
    String issue(Map<String, String> claims) throws InterruptedException {
        var form = new TreeMap<>(claims);
        form.put("grant_type", "urn:jinliu:dev");
        var gateway = workplace.ports().url(workplace.ports().gateway());
        var request = HttpRequest.newBuilder(URI.create(gateway + "/dev/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new NotPossible("The gateway refuses (%d): %s".formatted(response.statusCode(), response.body()));
            }
            return JsonMapper.builder()
                    .build()
                    .readTree(response.body())
                    .required("access_token")
                    .asString();
        } catch (IOException e) {
            throw new NotPossible(
                    "No gateway answers at %s. Start it: ./jinliu up%s".formatted(gateway, workplace.offsetOption()));
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
