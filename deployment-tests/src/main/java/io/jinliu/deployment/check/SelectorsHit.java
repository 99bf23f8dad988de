package io.jinliu.deployment.check;

import io.jinliu.deployment.contract.Contracts;
import io.jinliu.deployment.manifest.Manifest;
import io.jinliu.deployment.manifest.Manifests;
import io.jinliu.deployment.manifest.Selector;
import io.jinliu.deployment.manifest.Workload;
import java.util.stream.Stream;

/** Whoever selects pods selects some, and its own. */
final class SelectorsHit implements Rule {

    @Override
    public Stream<Complaint> complaints(Manifests manifests, Contracts contracts) {
        return Stream.of(
                        manifests.workloads().flatMap(SelectorsHit::ofDeployment),
                        manifests
                                .ofKind("Service")
                                .flatMap(service ->
                                        ofItsOwn(service, new Selector(service.texts("/spec/selector")), manifests)),
                        manifests
                                .ofKind("PodDisruptionBudget")
                                .flatMap(budget ->
                                        ofItsOwn(budget, Selector.of(budget.at("/spec/selector")), manifests)),
                        manifests.ofKind("NetworkPolicy").flatMap(policy -> ofPolicy(policy, manifests)))
                .flatMap(complaints -> complaints);
    }

    private static Stream<Complaint> ofDeployment(Workload workload) {
        var selector = Selector.of(workload.deployment().at("/spec/selector"));
        var own = !selector.isEmpty() && selector.selects(workload)
                ? Stream.<Complaint>empty()
                : Stream.of(new Complaint(
                        workload.title(), "its selector %s does not select its own pods".formatted(selector.labels())));
        var spread = workload.pod()
                .path("topologySpreadConstraints")
                .valueStream()
                .map(constraint -> Selector.of(constraint.path("labelSelector")))
                .filter(constraint -> constraint.isEmpty() || !constraint.selects(workload))
                .map(constraint -> new Complaint(
                        workload.title(), "it is spread among pods %s, not its own".formatted(constraint.labels())));
        return Stream.concat(own, spread);
    }

    /** An object named like a service selects that service's pods and no others. */
    private static Stream<Complaint> ofItsOwn(Manifest object, Selector selector, Manifests manifests) {
        if (selector.isEmpty()) {
            return Stream.of(new Complaint(object.title(), "it has no selector"));
        }
        var selected = manifests.selectedBy(selector).map(Workload::name).toList();
        if (selected.isEmpty()) {
            return Stream.of(
                    new Complaint(object.title(), "no pod has the labels %s it selects".formatted(selector.labels())));
        }
        return selected.stream()
                .filter(name -> !name.equals(object.name()))
                .map(name -> new Complaint(object.title(), "it selects the pods of %s as well".formatted(name)));
    }

    private static Stream<Complaint> ofPolicy(Manifest policy, Manifests manifests) {
        var peers = Stream.concat(
                policy.each("/spec/ingress").flatMap(rule -> rule.path("from").valueStream()),
                policy.each("/spec/egress").flatMap(rule -> rule.path("to").valueStream()));
        return Stream.concat(
                        Stream.of(policy.at("/spec/podSelector")),
                        peers.filter(peer -> !peer.has("namespaceSelector") && peer.has("podSelector"))
                                .map(peer -> peer.path("podSelector")))
                .map(Selector::of)
                .filter(selector -> manifests.selectedBy(selector).findAny().isEmpty())
                .map(selector -> new Complaint(
                        policy.title(), "no pod has the labels %s it selects".formatted(selector.labels())));
    }
}
