package io.jinliu.deployment.compose;

import io.jinliu.deployment.contract.Contracts;
import io.jinliu.deployment.contract.ServiceContract;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Holds a compose file against what the services read and answer. */
public final class ComposeCheck {

    private static final Pattern ADDRESS = Pattern.compile("(?:https?|jdbc:mysql)://([a-z][a-z-]*)(?::(\\d+))?");

    private final JsonNode file;
    private final Contracts contracts;
    private final Map<String, Part> parts;

    private ComposeCheck(JsonNode file, Contracts contracts) {
        this.file = file;
        this.contracts = contracts;
        this.parts = Part.of(file).collect(Collectors.toMap(Part::name, Function.identity()));
    }

    /** One sentence for each thing that would not work; empty is good. */
    public static List<String> complaints(JsonNode file, Contracts contracts) {
        return new ComposeCheck(file, contracts).complaints();
    }

    private List<String> complaints() {
        return Stream.concat(
                        contracts.all().stream().flatMap(this::ofService),
                        parts.values().stream()
                                .flatMap(part -> ofPart(part).map(sentence -> part.name() + ": " + sentence)))
                .sorted()
                .toList();
    }

    private Stream<String> ofService(ServiceContract contract) {
        var part = parts.get(contract.name());
        return part == null
                ? Stream.of(contract.name() + " is missing")
                : Stream.of(
                                variables(part, contract),
                                health(part, contract),
                                metrics(part),
                                door(part, contract),
                                calls(part))
                        .flatMap(sentences -> sentences)
                        .map(sentence -> part.name() + ": " + sentence);
    }

    /** In profile local much is allowed that nothing else allows; that something reads it is asked there too. */
    private static Stream<String> variables(Part part, ServiceContract contract) {
        var given = part.variables();
        var unread = given.stream().flatMap(name -> contract.objection(name).stream()
                .filter(objection -> !part.inLocal() || !contract.reads(name))
                .map(objection -> "%s is set, but %s".formatted(name, objection)));
        var missing = contract.missing(given).stream()
                .filter(name -> !part.inLocal())
                .map("%s is not set, and the service does not start without it"::formatted);
        return Stream.concat(unread, missing);
    }

    private static Stream<String> health(Part part, ServiceContract contract) {
        var asked = part.healthTest();
        return Stream.of("127.0.0.1/" + contract.port(), "GET " + ServiceContract.READINESS + " ")
                .filter(expected -> !asked.contains(expected))
                .map(expected -> "its health check does not ask " + expected.strip());
    }

    /** In local everything is on loopback anyway, and the services share one machine's ports. */
    private static Stream<String> metrics(Part part) {
        var apart = part.variables().contains("MANAGEMENT_SERVER_PORT");
        return part.inLocal() == apart
                ? Stream.of(
                        "its metrics are %s".formatted(apart ? "at a port the others want too" : "at the main port"))
                : Stream.empty();
    }

    private static Stream<String> door(Part part, ServiceContract contract) {
        var published = part.json().path("ports").valueStream().map(port -> port.asString(""));
        return published
                .filter(port -> !contract.name().equals("gateway-service") || !port.endsWith(":" + contract.port()))
                .map("it publishes %s; only the gateway may, at its own port"::formatted);
    }

    private Stream<String> calls(Part part) {
        return part.json().path("environment").properties().stream()
                .flatMap(variable ->
                        ADDRESS.matcher(variable.getValue().asString("")).results())
                .flatMap(address -> wrong(address.group(1), String.valueOf(address.group(2))))
                .distinct();
    }

    private Stream<String> wrong(String host, String port) {
        if (!parts.containsKey(host)) {
            return Stream.of("it calls %s, which is not there".formatted(host));
        }
        return contracts.of(host).stream()
                .filter(called -> !Integer.toString(called.port()).equals(port))
                .map(called -> "it calls %s at port %s, which listens on %d".formatted(host, port, called.port()));
    }

    private Stream<String> ofPart(Part part) {
        return Stream.of(
                        Stream.of("secrets", "configs").flatMap(kind -> part.sources(kind)
                                .filter(name -> !file.path(kind).has(name))
                                .map(name -> "it uses %s of %s, which is not there".formatted(name, kind))),
                        part.sources("volumes")
                                .filter(name -> !file.path("volumes").has(name))
                                .map("it uses volume %s, which is not there"::formatted),
                        part.json()
                                .path("networks")
                                .valueStream()
                                .map(network -> network.asString(""))
                                .filter(network -> !file.path("networks").has(network))
                                .map("it is in network %s, which is not there"::formatted),
                        dependencies(part),
                        image(part))
                .flatMap(sentences -> sentences);
    }

    private Stream<String> dependencies(Part part) {
        return part.json().path("depends_on").properties().stream().flatMap(entry -> {
            var awaited = parts.get(entry.getKey());
            var condition = entry.getValue().path("condition").asString("");
            if (awaited == null) {
                return Stream.of("it waits for %s, which is not there".formatted(entry.getKey()));
            }
            var comes =
                    switch (condition) {
                        case "service_healthy" -> awaited.json().has("healthcheck");
                        case "service_completed_successfully" -> awaited.endsByItself();
                        default -> false;
                    };
            return comes
                    ? Stream.empty()
                    : Stream.of("it waits for %s to be %s, which never comes".formatted(entry.getKey(), condition));
        });
    }

    private static Stream<String> image(Part part) {
        var image = part.json().path("image").asString("");
        var version = image.contains(":") ? image.substring(image.indexOf(':') + 1) : "latest";
        return Stream.concat(
                version.equals("latest") ? Stream.of("its image %s names no version".formatted(image)) : Stream.empty(),
                part.json().has("restart") ? Stream.empty() : Stream.of("nobody says whether it is started again"));
    }
}
