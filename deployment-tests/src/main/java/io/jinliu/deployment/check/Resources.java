package io.jinliu.deployment.check;

import io.jinliu.deployment.contract.ServiceContract;
import io.jinliu.deployment.manifest.Manifests;
import io.jinliu.deployment.manifest.Workload;
import java.util.stream.Stream;

/**
 * The scheduler knows what a pod takes. Memory has a limit, from which the heap is reckoned; the processor has none: a
 * throttled pod misses its timeouts while cores stand idle.
 */
final class Resources extends PerService {

    @Override
    Stream<String> complaints(Workload workload, ServiceContract contract, Manifests manifests) {
        var resources = workload.container().path("resources");
        return Stream.of("/requests/cpu", "/requests/memory", "/limits/memory")
                .filter(name -> resources.at(name).isMissingNode())
                .map("its container's resources%s is not set"::formatted);
    }
}
