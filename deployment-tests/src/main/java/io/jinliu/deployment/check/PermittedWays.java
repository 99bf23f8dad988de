package io.jinliu.deployment.check;

import io.jinliu.deployment.manifest.Manifest;
import io.jinliu.deployment.manifest.Manifests;
import io.jinliu.deployment.manifest.Selector;
import io.jinliu.deployment.manifest.Workload;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the network policies let through. A pod that no policy speaks of is open to anybody. */
final class PermittedWays {

    private static final String NAMESPACE = "kubernetes.io/metadata.name";

    private final Manifests manifests;

    PermittedWays(Manifests manifests) {
        this.manifests = manifests;
    }

    Set<Way> out(Workload workload) {
        return ways(workload, "Egress", "/spec/egress", "to");
    }

    Set<Way> in(Workload workload) {
        return ways(workload, "Ingress", "/spec/ingress", "from");
    }

    private Set<Way> ways(Workload workload, String type, String rules, String peers) {
        var policies = manifests
                .ofKind("NetworkPolicy")
                .filter(policy -> Selector.of(policy.at("/spec/podSelector")).selects(workload))
                .filter(policy -> is(policy, type))
                .toList();
        if (policies.isEmpty()) {
            return Set.of(new Way(Way.ANYBODY, 0));
        }
        return policies.stream()
                .flatMap(policy -> policy.each(rules))
                .flatMap(rule -> ways(workload, rule, rule.path(peers)))
                .collect(Collectors.toSet());
    }

    private static boolean is(Manifest policy, String type) {
        return policy.each("/spec/policyTypes")
                .anyMatch(named -> named.asString("").equals(type));
    }

    private Stream<Way> ways(Workload workload, JsonNode rule, JsonNode peers) {
        var names = peers.isEmpty()
                ? Set.of(Way.ANYBODY)
                : peers.valueStream().flatMap(this::names).collect(Collectors.toSet());
        var ports = rule.path("ports").isEmpty()
                ? Set.of(0)
                : rule.path("ports")
                        .valueStream()
                        .map(port -> number(workload, port.path("port")))
                        .collect(Collectors.toSet());
        return names.stream().flatMap(name -> ports.stream().map(port -> new Way(name, port)));
    }

    private static int number(Workload workload, JsonNode port) {
        return port.isInt() ? port.asInt() : workload.port(port).orElse(0);
    }

    private Stream<String> names(JsonNode peer) {
        if (peer.has("ipBlock")) {
            return Stream.of(Way.INTERNET);
        }
        if (peer.has("namespaceSelector")) {
            var namespace = Selector.of(peer.path("namespaceSelector")).labels().get(NAMESPACE);
            return Stream.of(namespace == null ? Way.ANYBODY : "namespace " + namespace);
        }
        return manifests.selectedBy(Selector.of(peer.path("podSelector"))).map(Workload::name);
    }
}
