package io.jinliu.deployment.check;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import io.jinliu.deployment.contract.Contracts;
import io.jinliu.deployment.contract.ServiceContract;
import io.jinliu.deployment.manifest.Manifests;
import io.jinliu.deployment.manifest.Workload;
import java.util.stream.Stream;

/** A rule about each Deployment and the service it runs. */
abstract class PerService implements Rule {

    /** Each sentence ends up with the Deployment's name before it. */
    abstract Stream<String> complaints(Workload workload, ServiceContract contract, Manifests manifests);

    @Override
    public final Stream<Complaint> complaints(Manifests manifests, Contracts contracts) {
        return manifests.workloads().flatMap(workload -> contracts.of(workload.name()).stream()
                .flatMap(contract -> complaints(workload, contract, manifests))
                .map(sentence -> new Complaint(workload.title(), sentence)));
    }

    @FormatMethod
    static Stream<String> unless(boolean kept, @FormatString String sentence, Object... parts) {
        return kept ? Stream.empty() : Stream.of(sentence.formatted(parts));
    }
}
