package io.jinliu.deployment.check;

import io.jinliu.deployment.contract.ServiceContract;
import io.jinliu.deployment.manifest.Manifests;
import io.jinliu.deployment.manifest.Workload;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A pod that is broken into can do little: nobody's user, nothing to write to but /tmp, no right, no token. */
final class Confinement extends PerService {

    @Override
    Stream<String> complaints(Workload workload, ServiceContract contract, Manifests manifests) {
        return Stream.concat(ofPod(workload.pod()), ofContainer(workload));
    }

    private static Stream<String> ofPod(JsonNode pod) {
        var context = pod.path("securityContext");
        return Stream.of(
                        unless(context.path("runAsNonRoot").asBoolean(false), "it may run as root"),
                        unless(context.path("runAsUser").asInt(0) > 0, "its user has no number"),
                        unless(
                                context.at("/seccompProfile/type").asString("").equals("RuntimeDefault"),
                                "it has no seccomp profile"),
                        unless(
                                !pod.path("automountServiceAccountToken").asBoolean(true),
                                "it is given a token of the cluster"),
                        unless(
                                !pod.path("enableServiceLinks").asBoolean(true),
                                "it is given a variable for every Service of the namespace"))
                .flatMap(complaints -> complaints);
    }

    private static Stream<String> ofContainer(Workload workload) {
        var context = workload.container().path("securityContext");
        var dropped = context.at("/capabilities/drop").valueStream().map(drop -> drop.asString(""));
        return Stream.of(
                        unless(
                                !context.path("allowPrivilegeEscalation").asBoolean(true),
                                "its container may gain privileges"),
                        unless(
                                context.path("readOnlyRootFilesystem").asBoolean(false),
                                "its container's file system can be written to"),
                        unless(dropped.anyMatch("ALL"::equals), "its container keeps capabilities"),
                        unless(writesToTmp(workload), "its container has no volume at /tmp to write to"))
                .flatMap(complaints -> complaints);
    }

    private static boolean writesToTmp(Workload workload) {
        return workload.container()
                .path("volumeMounts")
                .valueStream()
                .filter(mount -> mount.path("mountPath").asString("").equals("/tmp"))
                .anyMatch(mount -> workload.volumes()
                        .anyMatch(volume -> volume.path("name").equals(mount.path("name")) && volume.has("emptyDir")));
    }
}
