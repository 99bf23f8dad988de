package io.jinliu.deployment.check;

import io.jinliu.deployment.contract.ServiceContract;
import io.jinliu.deployment.manifest.Manifests;
import io.jinliu.deployment.manifest.Variable;
import io.jinliu.deployment.manifest.Workload;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every variable is read, every needed one is given, and none would keep the service from starting. */
final class Variables extends PerService {

    @Override
    Stream<String> complaints(Workload workload, ServiceContract contract, Manifests manifests) {
        return sentences(workload.environment(manifests).toList(), contract);
    }

    private static Stream<String> sentences(List<Variable> given, ServiceContract contract) {
        var names = given.stream().map(Variable::name).collect(Collectors.toSet());
        return Stream.of(
                        names.stream().sorted().flatMap(name -> contract.objection(name).stream()
                                .map(reason -> "%s is set, but %s".formatted(name, reason))),
                        contract.missing(names).stream()
                                .map("%s is not set, and the service does not start without it"::formatted),
                        given.stream()
                                .filter(variable -> variable.name().equals("SPRING_PROFILES_ACTIVE"))
                                .flatMap(variable -> variable.value().stream())
                                .filter(profiles ->
                                        List.of(profiles.split(",", -1)).contains("local"))
                                .map("profile %s has no place in a cluster"::formatted))
                .flatMap(complaints -> complaints);
    }
}
