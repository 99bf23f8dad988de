package io.jinliu.deployment.check;

import io.jinliu.deployment.contract.Contracts;
import io.jinliu.deployment.manifest.Manifest;
import io.jinliu.deployment.manifest.Manifests;
import io.jinliu.deployment.manifest.Workload;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The network policies let through exactly what the addresses in the pods' environments need. */
final class Flows implements Rule {

    /** What the internet is not: our own networks, and the clouds' metadata. */
    private static final Set<String> PRIVATE =
            Set.of("10.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16");

    @Override
    public Stream<Complaint> complaints(Manifests manifests, Contracts contracts) {
        var needed = new NeededWays(manifests);
        var permitted = new PermittedWays(manifests);
        return Stream.concat(
                manifests.workloads().flatMap(workload -> ofPods(workload, needed, permitted)),
                manifests.ofKind("NetworkPolicy").flatMap(Flows::ofWideBlocks));
    }

    private static Stream<Complaint> ofPods(Workload workload, NeededWays needed, PermittedWays permitted) {
        var mustOut = needed.out(workload);
        var mayOut = permitted.out(workload);
        var mustIn = needed.in(workload);
        var mayIn = permitted.in(workload);
        return Stream.of(
                        difference(mustOut, mayOut, "it calls %s, and no network policy lets it"),
                        difference(mayOut, mustOut, "a network policy lets it call %s, which it never does"),
                        difference(mustIn, mayIn, "it is called by %s, and no network policy lets that in"),
                        difference(mayIn, mustIn, "a network policy lets in %s, who has no business there"))
                .flatMap(sentences -> sentences)
                .map(sentence -> new Complaint(workload.title(), sentence));
    }

    private static Stream<String> difference(Set<Way> these, Set<Way> those, String sentence) {
        var rest = new HashSet<>(these);
        rest.removeAll(those);
        return rest.stream().map(Way::toString).sorted().map(sentence::formatted);
    }

    private static Stream<Complaint> ofWideBlocks(Manifest policy) {
        return Stream.concat(policy.each("/spec/egress"), policy.each("/spec/ingress"))
                .flatMap(rule -> Stream.concat(
                        rule.path("to").valueStream(), rule.path("from").valueStream()))
                .map(peer -> peer.path("ipBlock"))
                .filter(block -> block.path("cidr").asString("").endsWith("/0"))
                .filter(block -> !exceptions(block).containsAll(PRIVATE))
                .map(block -> new Complaint(policy.title(), "its block of all addresses includes our own networks"));
    }

    private static Set<String> exceptions(JsonNode block) {
        return block.path("except")
                .valueStream()
                .map(network -> network.asString(""))
                .collect(Collectors.toSet());
    }
}
