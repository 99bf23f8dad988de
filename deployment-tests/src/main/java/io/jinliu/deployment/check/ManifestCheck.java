package io.jinliu.deployment.check;

import io.jinliu.deployment.contract.Contracts;
import io.jinliu.deployment.kustomize.Kustomization;
import io.jinliu.deployment.kustomize.PromisedSecrets;
import io.jinliu.deployment.manifest.Manifests;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Holds rendered manifests against what the services read and answer, and against our own rules. */
public final class ManifestCheck {

    private static final List<Rule> RULES = List.of(
            new EveryServiceIsThere(),
            new PortsAndProbes(),
            new SelectorsHit(),
            new Variables(),
            new ReferencesLead(),
            new Images(),
            new Confinement(),
            new Resources(),
            new Rollout(),
            new DoorToTheWorld(),
            new Flows());

    private ManifestCheck() {}

    /** Everything an overlay of the checkout would be told; empty is good. */
    public static List<Complaint> overlay(Path checkout, String name) {
        return complaints(manifests(checkout, name), Contracts.of(checkout));
    }

    /** The overlay's objects with the Secrets promised beside it. */
    public static Manifests manifests(Path checkout, String overlay) {
        var folder = checkout.resolve("k8s");
        return Manifests.of(Stream.concat(
                Kustomization.render(folder.resolve("overlays").resolve(overlay)).stream(),
                PromisedSecrets.of(folder.resolve("secrets")).stream()));
    }

    public static List<Complaint> complaints(Manifests manifests, Contracts contracts) {
        return RULES.stream()
                .flatMap(rule -> rule.complaints(manifests, contracts))
                .distinct()
                .toList();
    }
}
