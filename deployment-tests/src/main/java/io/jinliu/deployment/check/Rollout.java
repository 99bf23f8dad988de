package io.jinliu.deployment.check;

import io.jinliu.deployment.contract.ServiceContract;
import io.jinliu.deployment.manifest.Manifests;
import io.jinliu.deployment.manifest.Workload;
import java.util.stream.Stream;

/** Nobody notices a new version: no pod goes before its successor is ready, and none is killed at its work. */
final class Rollout extends PerService {

    /** Jobs, consumers, web server: they end one after the other. */
    private static final int PHASES = 3;

    @Override
    Stream<String> complaints(Workload workload, ServiceContract contract, Manifests manifests) {
        var rolling = workload.deployment().at("/spec/strategy/rollingUpdate");
        return Stream.of(
                        unless(
                                rolling.path("maxUnavailable").asString("").equals("0"),
                                "a rollout takes pods away before others are ready"),
                        unless(
                                !workload.deployment().at("/spec").has("replicas"),
                                "replicas is set, and every apply undoes what the autoscaler did"),
                        grace(workload, contract))
                .flatMap(complaints -> complaints);
    }

    private static Stream<String> grace(Workload workload, ServiceContract contract) {
        var before = workload.container().at("/lifecycle/preStop/sleep/seconds").asInt(0);
        var needed = before + PHASES * contract.shutdownPhase().toSeconds();
        var given = workload.pod().path("terminationGracePeriodSeconds").asInt(30);
        return Stream.concat(
                unless(before > 0, "it stops before load balancers have forgotten it"),
                unless(given > needed, "it is killed after %d s, an orderly end takes up to %d s", given, needed));
    }
}
