package io.jinliu.deployment.check;

import io.jinliu.deployment.manifest.Manifests;
import io.jinliu.deployment.manifest.Variable;
import io.jinliu.deployment.manifest.Workload;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where pods have to go, read from the addresses they are given, and who comes to them. */
final class NeededWays {

    private static final Pattern ADDRESS = Pattern.compile("(https?|jdbc:mysql)://([^:/,?]+)(?::(\\d+))?");
    private static final Map<String, Integer> USUAL = Map.of("http", 80, "https", 443, "jdbc:mysql", 3306);
    private static final String NAME_SERVER = "JINLIU_BROKER_NAME_SERVER";

    /** Where the name server sends its clients. */
    private static final int BROKER = 10911;

    private final Manifests manifests;

    NeededWays(Manifests manifests) {
        this.manifests = manifests;
    }

    /** Every pod asks for names. */
    Set<Way> out(Workload workload) {
        return Stream.concat(
                        workload.environment(manifests).flatMap(this::called),
                        Stream.of(Way.namespace("kube-system", 53)))
                .collect(Collectors.toSet());
    }

    Set<Way> in(Workload workload) {
        var callers = manifests.workloads().flatMap(caller -> out(caller).stream()
                .filter(way -> way.peer().equals(workload.name()))
                .map(way -> new Way(caller.name(), way.port())));
        var scraper = workload.portNamed("metrics").stream().mapToObj(port -> Way.namespace("monitoring", port));
        return Stream.of(callers, scraper, fromIngress(workload))
                .flatMap(ways -> ways)
                .collect(Collectors.toSet());
    }

    private Stream<Way> fromIngress(Workload workload) {
        return manifests.ofKind("Ingress").flatMap(ingress -> ingress.each("/spec/rules")
                .flatMap(rule -> rule.at("/http/paths").valueStream())
                .filter(path -> path.at("/backend/service/name").asString("").equals(workload.name()))
                .map(path -> Way.namespace(
                        "ingress-" + ingress.text("/spec/ingressClassName"),
                        workload.portNamed("http").orElse(0))));
    }

    private Stream<Way> called(Variable variable) {
        var value = variable.value().orElse("");
        if (variable.name().equals(NAME_SERVER)) {
            var parts = value.split(":", 2);
            return parts.length < 2
                    ? Stream.empty()
                    : Stream.of(way(parts[0], Integer.parseInt(parts[1])), way(parts[0], BROKER));
        }
        return ADDRESS.matcher(value).results().map(this::called);
    }

    private Way called(MatchResult address) {
        var port = address.group(3);
        return way(address.group(2), port == null ? USUAL.get(address.group(1)) : Integer.parseInt(port));
    }

    /** A bare name is a Service of ours, {@code name.namespace.svc} one of another namespace, anything else is outside. */
    private Way way(String host, int port) {
        var labels = host.split("\\.", -1);
        if (labels.length == 1) {
            return new Way(host, behind(host, port));
        }
        return labels.length > 2 && labels[2].equals("svc")
                ? Way.namespace(labels[1], port)
                : new Way(Way.INTERNET, port);
    }

    /** Policies speak of the pod's port, callers of the Service's. */
    private int behind(String service, int port) {
        return manifests.find("Service", service).stream()
                .flatMap(found -> found.each("/spec/ports"))
                .filter(entry -> entry.path("port").asInt(0) == port)
                .flatMapToInt(entry -> manifests
                        .workloads()
                        .filter(workload -> workload.name().equals(service))
                        .flatMapToInt(workload -> workload.port(entry.path("targetPort")).stream()))
                .findFirst()
                .orElse(port);
    }
}
