package io.jinliu.deployment.check;

import io.jinliu.deployment.contract.Contracts;
import io.jinliu.deployment.manifest.Manifest;
import io.jinliu.deployment.manifest.Manifests;
import io.jinliu.deployment.manifest.Workload;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whatever is referred to by name is there, down to the key. */
final class ReferencesLead implements Rule {

    @Override
    public Stream<Complaint> complaints(Manifests manifests, Contracts contracts) {
        return Stream.of(
                        manifests.workloads().flatMap(workload -> ofWorkload(workload)
                                .flatMap(reference -> reference.complaint(workload.title(), manifests))),
                        manifests.ofKind("HorizontalPodAutoscaler").flatMap(scaler -> new Reference(
                                        scaler.text("/spec/scaleTargetRef/kind"),
                                        scaler.text("/spec/scaleTargetRef/name"),
                                        "")
                                .complaint(scaler.title(), manifests)),
                        manifests.ofKind("Ingress").flatMap(ingress -> ofIngress(ingress)
                                .flatMap(reference -> reference.complaint(ingress.title(), manifests))))
                .flatMap(complaints -> complaints);
    }

    private static Stream<Reference> ofWorkload(Workload workload) {
        var account = new Reference(
                "ServiceAccount", workload.pod().path("serviceAccountName").asString(""), "");
        return Stream.of(
                        Stream.of(account),
                        workload.container().path("envFrom").valueStream().flatMap(ReferencesLead::ofSource),
                        workload.container()
                                .path("env")
                                .valueStream()
                                .flatMap(entry -> ofSource(entry.path("valueFrom"))),
                        workload.volumes().flatMap(ReferencesLead::ofVolume))
                .flatMap(references -> references);
    }

    private static Stream<Reference> ofSource(JsonNode source) {
        return Stream.of("secretKeyRef", "configMapKeyRef", "secretRef", "configMapRef")
                .map(source::path)
                .filter(JsonNode::isObject)
                .map(reference -> new Reference(
                        reference.equals(source.path("secretKeyRef")) || reference.equals(source.path("secretRef"))
                                ? "Secret"
                                : "ConfigMap",
                        reference.path("name").asString(""),
                        reference.path("key").asString("")));
    }

    private static Stream<Reference> ofVolume(JsonNode volume) {
        return Stream.concat(
                items("Secret", volume.at("/secret/secretName"), volume.at("/secret/items")),
                items("ConfigMap", volume.at("/configMap/name"), volume.at("/configMap/items")));
    }

    private static Stream<Reference> items(String kind, JsonNode name, JsonNode items) {
        return name.isMissingNode()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(new Reference(kind, name.asString(""), "")),
                        items.valueStream()
                                .map(item -> new Reference(
                                        kind,
                                        name.asString(""),
                                        item.path("key").asString(""))));
    }

    private static Stream<Reference> ofIngress(Manifest ingress) {
        var secrets = ingress.each("/spec/tls")
                .map(tls -> new Reference("Secret", tls.path("secretName").asString(""), "tls.crt"));
        var services = ingress.each("/spec/rules")
                .flatMap(rule -> rule.at("/http/paths").valueStream())
                .map(path -> new Reference(
                        "Service", path.at("/backend/service/name").asString(""), ""));
        return Stream.concat(secrets, services);
    }

    /** @param key empty if the object as a whole is meant */
    private record Reference(String kind, String name, String key) {

        Stream<Complaint> complaint(String where, Manifests manifests) {
            var found = manifests.find(kind, name);
            if (found.isEmpty()) {
                return Stream.of(new Complaint(where, "it refers to %s %s, which is not there".formatted(kind, name)));
            }
            return key.isEmpty() || found.get().texts("/data").containsKey(key)
                    ? Stream.empty()
                    : Stream.of(new Complaint(where, "%s %s has no key %s".formatted(kind, name, key)));
        }
    }
}
