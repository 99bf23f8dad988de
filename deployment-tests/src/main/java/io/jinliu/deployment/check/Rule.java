package io.jinliu.deployment.check;

import io.jinliu.deployment.contract.Contracts;
import io.jinliu.deployment.manifest.Manifests;
import java.util.stream.Stream;

/** Something our manifests promise. */
@FunctionalInterface
interface Rule {

    Stream<Complaint> complaints(Manifests manifests, Contracts contracts);
}
