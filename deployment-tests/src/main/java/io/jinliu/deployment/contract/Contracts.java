package io.jinliu.deployment.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The contracts of all services of a checkout that is compiled: a module with an {@code application.yml} is a service. */
public final class Contracts {

    private final Map<String, ServiceContract> byName = new TreeMap<>();

    private Contracts(List<ServiceContract> contracts) {
        contracts.forEach(contract -> byName.put(contract.name(), contract));
    }

    /** @throws IllegalStateException if a service is not compiled */
    public static Contracts of(Path checkout) {
        try (var modules = Files.list(checkout)) {
            return new Contracts(modules.filter(module -> Files.exists(application(module)))
                    .map(module -> contract(module, checkout.resolve("common-lib")))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<ServiceContract> all() {
        return List.copyOf(byName.values());
    }

    public Optional<ServiceContract> of(String service) {
        return Optional.ofNullable(byName.get(service));
    }

    private static Path application(Path module) {
        return module.resolve("src/main/resources/application.yml");
    }

    private static ServiceContract contract(Path module, Path common) {
        var properties = ApplicationFiles.read(
                application(module), common.resolve("src/main/resources/jinliu-defaults.properties"));
        var folders = new ArrayList<>(List.of(module.resolve("target/classes")));
        if (ApplicationFiles.startsFromDefaults(properties)) {
            folders.add(common.resolve("target/classes"));
        }
        var compiled = new CompiledSettings(folders);
        var settings = Stream.concat(compiled.settings().stream(), named(compiled, properties))
                .toList();
        return new ServiceContract(module.getFileName().toString(), properties, settings);
    }

    private static Stream<Setting> named(CompiledSettings compiled, Map<String, String> properties) {
        return Stream.concat(compiled.values().stream(), properties.values().stream())
                .flatMap(Placeholder::in)
                .filter(placeholder -> !properties.containsKey(placeholder.name()))
                .map(Placeholder::setting);
    }
}
