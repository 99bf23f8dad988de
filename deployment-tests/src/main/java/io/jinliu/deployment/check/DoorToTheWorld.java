package io.jinliu.deployment.check;

import io.jinliu.deployment.contract.Contracts;
import io.jinliu.deployment.contract.OutsideLocal;
import io.jinliu.deployment.manifest.Manifest;
import io.jinliu.deployment.manifest.Manifests;
import io.jinliu.deployment.manifest.Variable;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Channels and issuer are outside, over https; only the gateway can be called from there, and gets the bodies it takes. */
final class DoorToTheWorld implements Rule {

    private static final String GATEWAY = "gateway-service";
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[.*|.*:.*:.*");
    private static final Pattern SIZE = Pattern.compile("(\\d+)([kKmM]?)[bB]?");

    @Override
    public Stream<Complaint> complaints(Manifests manifests, Contracts contracts) {
        return Stream.of(addresses(manifests), doors(manifests), bodies(manifests, contracts))
                .flatMap(complaints -> complaints);
    }

    private static Stream<Complaint> addresses(Manifests manifests) {
        return manifests.workloads().flatMap(workload -> workload.environment(manifests)
                .filter(variable -> OutsideLocal.mustBePublic(variable.name()))
                .filter(variable -> !isPublic(variable))
                .map(variable -> new Complaint(
                        workload.title(),
                        "%s is %s, and must be a public https address"
                                .formatted(variable.name(), variable.value().orElse("secret")))));
    }

    /** A literal address is refused altogether: nobody's certificate has one. */
    private static boolean isPublic(Variable variable) {
        var address = URI.create(variable.value().orElse(""));
        var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return "https".equals(address.getScheme())
                && host.contains(".")
                && !LITERAL.matcher(host).matches()
                && !host.endsWith(".localhost")
                && !host.endsWith(".local");
    }

    private static Stream<Complaint> doors(Manifests manifests) {
        var backends = manifests.ofKind("Ingress").flatMap(ingress -> ingress.each("/spec/rules")
                .flatMap(rule -> rule.at("/http/paths").valueStream())
                .map(path -> path.at("/backend/service/name").asString(""))
                .filter(name -> !name.equals(GATEWAY))
                .map(name -> new Complaint(ingress.title(), "it leads past the gateway to " + name)));
        var published = manifests
                .ofKind("Service")
                .filter(service ->
                        !service.at("/spec/type").asString("ClusterIP").equals("ClusterIP"))
                .map(service -> new Complaint(service.title(), "it can be called from outside the cluster"));
        return Stream.concat(backends, published);
    }

    private static Stream<Complaint> bodies(Manifests manifests, Contracts contracts) {
        var takes = contracts
                .of(GATEWAY)
                .flatMap(gateway -> gateway.property("jinliu.limits.api-body"))
                .map(DoorToTheWorld::bytes)
                .orElse(0L);
        return manifests
                .ofKind("Ingress")
                .filter(ingress -> bytes(size(ingress)) < takes)
                .map(ingress -> new Complaint(
                        ingress.title(), "it passes bodies of %s, the gateway takes more".formatted(size(ingress))));
    }

    private static String size(Manifest ingress) {
        var annotations = ingress.texts("/metadata/annotations");
        return annotations.getOrDefault("nginx.ingress.kubernetes.io/proxy-body-size", "0");
    }

    private static long bytes(String size) {
        var found = SIZE.matcher(size);
        if (!found.matches()) {
            return 0;
        }
        var number = Long.parseLong(found.group(1));
        return switch (found.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> number << 10;
            case "m" -> number << 20;
            default -> number;
        };
    }
}
