package io.jinliu.deployment.check;

import io.jinliu.deployment.contract.ServiceContract;
import io.jinliu.deployment.manifest.Manifests;
import io.jinliu.deployment.manifest.Workload;
import java.util.stream.Stream;

/** An image is that of its service, of one version that can be told from another. */
final class Images extends PerService {

    @Override
    Stream<String> complaints(Workload workload, ServiceContract contract, Manifests manifests) {
        var image = workload.container().path("image").asString("");
        var parts = image.substring(image.lastIndexOf('/') + 1).split("[:@]", 2);
        return Stream.concat(
                unless(parts[0].equals(contract.name()), "its image %s is another service's", image),
                unless(
                        parts.length == 2 && !parts[1].isBlank() && !parts[1].equals("latest"),
                        "its image %s names no version",
                        image));
    }
}
