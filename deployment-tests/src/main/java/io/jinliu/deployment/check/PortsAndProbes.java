package io.jinliu.deployment.check;

import io.jinliu.deployment.contract.ServiceContract;
import io.jinliu.deployment.manifest.Manifests;
import io.jinliu.deployment.manifest.Workload;
import java.util.stream.Stream;

/** Kubernetes asks where the application answers. */
final class PortsAndProbes extends PerService {

    @Override
    Stream<String> complaints(Workload workload, ServiceContract contract, Manifests manifests) {
        return Stream.of(
                        port(workload, contract),
                        metrics(workload, manifests),
                        probe(workload, contract, "startup", ServiceContract.LIVENESS),
                        probe(workload, contract, "readiness", ServiceContract.READINESS),
                        probe(workload, contract, "liveness", ServiceContract.LIVENESS),
                        service(workload, contract, manifests))
                .flatMap(complaints -> complaints);
    }

    private static Stream<String> port(Workload workload, ServiceContract contract) {
        var http = workload.portNamed("http").orElse(0);
        return unless(
                http == contract.port(),
                "the container's port http is %d, the service listens on %d",
                http,
                contract.port());
    }

    private static Stream<String> metrics(Workload workload, Manifests manifests) {
        var shown = workload.portNamed("metrics").orElse(0);
        var set = workload.environment(manifests)
                .filter(variable -> variable.name().equals("MANAGEMENT_SERVER_PORT"))
                .flatMap(variable -> variable.value().stream())
                .findFirst()
                .orElse("nothing");
        return unless(
                set.equals(Integer.toString(shown)),
                "the container's port metrics is %d, MANAGEMENT_SERVER_PORT is %s",
                shown,
                set);
    }

    private static Stream<String> probe(Workload workload, ServiceContract contract, String probe, String path) {
        var get = workload.container().path(probe + "Probe").path("httpGet");
        if (get.isMissingNode()) {
            return Stream.of("there is no %s probe that asks over HTTP".formatted(probe));
        }
        var asked = get.path("path").asString("");
        var port = workload.port(get.path("port")).orElse(0);
        return Stream.concat(
                unless(asked.equals(path), "the %s probe asks %s, the service answers at %s", probe, asked, path),
                unless(
                        port == contract.port(),
                        "the %s probe asks at port %s, the service answers at %d",
                        probe,
                        get.path("port").asString(""),
                        contract.port()));
    }

    private static Stream<String> service(Workload workload, ServiceContract contract, Manifests manifests) {
        return manifests.find("Service", workload.name()).stream()
                .flatMap(service -> service.each("/spec/ports"))
                .flatMap(port -> Stream.concat(
                        unless(
                                port.path("port").asInt(0) == contract.port(),
                                "its Service is called at port %d, the others call it at %d",
                                port.path("port").asInt(0),
                                contract.port()),
                        unless(
                                workload.port(port.path("targetPort")).isPresent(),
                                "its Service leads to port %s, which the container does not have",
                                port.path("targetPort").asString(""))));
    }
}
