package io.jinliu.deployment.check;

import io.jinliu.deployment.contract.Contracts;
import io.jinliu.deployment.manifest.Manifests;
import java.util.List;
import java.util.stream.Stream;

/** A service of the build is a service of the cluster, with all that belongs to one; and nobody else is. */
final class EveryServiceIsThere implements Rule {

    private static final List<String> KINDS = List.of(
            "Deployment", "Service", "ServiceAccount", "ConfigMap", "HorizontalPodAutoscaler", "PodDisruptionBudget");

    @Override
    public Stream<Complaint> complaints(Manifests manifests, Contracts contracts) {
        var missing = contracts.all().stream().flatMap(contract -> KINDS.stream()
                .filter(kind -> manifests.find(kind, contract.name()).isEmpty())
                .map(kind -> new Complaint(kind + " " + contract.name(), "the service has none")));
        var strange = manifests
                .workloads()
                .filter(workload -> contracts.of(workload.name()).isEmpty())
                .map(workload -> new Complaint(workload.title(), "no service of the build has that name"));
        return Stream.concat(missing, strange);
    }
}
